import { words, type DocumentDescription, type Words } from '@huihuan/documents-domain';
import { drawCode } from '../codes/draw-code.ts';
import { grey, millimetres, write, type Pen } from '../pen.ts';
import { drawSections } from './draw-sections.ts';

const margin = millimetres(15);
const foot = millimetres(12);
const qrSide = millimetres(30);
const prove = words('扫码核验真伪', 'Scan to prove it');

const drawHead = (pen: Pen, { title, number, genuineUrl, voided }: DocumentDescription): void => {
  const beside = { x: pen.left, width: pen.width - qrSide - millimetres(4) };
  const top = pen.y;
  drawCode(pen, 'qr', genuineUrl, { x: pen.left + pen.width - qrSide, y: top - 6, width: qrSide, height: qrSide });
  const below = { x: pen.left + pen.width - qrSide, y: top + qrSide - 8, width: qrSide };
  write(pen, `${prove.zh} ${prove.en}`, below, { size: 6, colour: grey, align: 'center' });
  pen.y += write(pen, title.zh, { ...beside, y: pen.y }, { size: 20 });
  pen.y += write(pen, title.en, { ...beside, y: pen.y }, { size: 10, colour: grey }) + 4;
  pen.y += write(pen, `编号 No. ${number}`, { ...beside, y: pen.y }, { size: 11 });
  if (voided !== null) {
    pen.y += write(pen, voided.zh, { ...beside, y: pen.y }, { size: 11, colour: '#b00020' });
    pen.y += write(pen, voided.en, { ...beside, y: pen.y }, { size: 8, colour: '#b00020' });
  }
  pen.y = Math.max(pen.y, top + qrSide + 4) + 4;
};

/** Over everything, so that nobody takes the sheet for one that holds; what is below stays readable. */
const drawVoid = ({ doc }: Pen): void => {
  const { width, height } = doc.page;
  doc.save().rotate(-30, { origin: [width / 2, height / 2] });
  doc.fontSize(96).fillColor('#b00020').fillOpacity(0.18);
  doc.text('作废 VOID', 0, height / 2 - 60, { width, align: 'center' });
  doc.restore().fillOpacity(1);
};

const drawFoot = (pen: Pen, { zh, en }: Words, place: string): void => {
  const y = pen.doc.page.height - foot - 8;
  write(pen, `${zh} · ${en}`, { x: pen.left, y, width: pen.width * 0.75 }, { size: 7, colour: grey });
  const right = { x: pen.left + pen.width * 0.75, y, width: pen.width * 0.25 };
  write(pen, place, right, { size: 7, colour: grey, align: 'right' });
};

/** A4: as many sheets as needed, each with its place among them. */
export const drawSheet = async (doc: Pen['doc'], description: DocumentDescription): Promise<void> => {
  doc.addPage({ size: 'A4', margin: 0 });
  const pen: Pen = { doc, left: margin, width: doc.page.width - 2 * margin, y: margin };
  const makeRoom = (height: number): void => {
    if (pen.y + height <= doc.page.height - foot - 14) return;
    doc.addPage({ size: 'A4', margin: 0 });
    pen.y = margin;
  };
  drawHead(pen, description);
  await drawSections({ pen, size: 10, columns: 2, makeRoom }, description.sections);
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    drawFoot(pen, description.foot, `${description.number} · ${page + 1} / ${count}`);
    if (description.voided !== null) drawVoid(pen);
  }
};
