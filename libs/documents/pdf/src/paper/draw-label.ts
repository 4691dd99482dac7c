import type { CodeSection, DocumentDescription, DocumentField } from '@huihuan/documents-domain';
import { drawCode } from '../codes/draw-code.ts';
import { millimetres, write, type Pen } from '../pen.ts';

const [width, height] = [millimetres(60), millimetres(40)];
const margin = millimetres(1.5);
const qrSide = millimetres(26);
const matrixSide = millimetres(11.5);
const bars = { x: margin, y: millimetres(28.5), width: millimetres(57), height: millimetres(7) };

const isMatrix = ({ symbology }: CodeSection): boolean => symbology === 'datamatrix' || symbology === 'gs1-datamatrix';

/** What it is stands over the whole width beside the QR, the rest beside the matrix. */
const drawText = (pen: Pen, { title, voided }: DocumentDescription, fields: readonly DocumentField[]): void => {
  const x = margin + qrSide + millimetres(1);
  const wide = () => ({ x, y: pen.y, width: width - x - margin });
  const narrow = () => ({ x, y: pen.y, width: width - x - matrixSide });
  pen.y += write(pen, title.zh, wide(), { size: 9.5 });
  pen.y += write(pen, title.en, wide(), { size: 5.5 }) + 2;
  if (voided !== null) pen.y += write(pen, `${voided.zh} ${voided.en}`, wide(), { size: 6 });
  for (const { value } of fields) pen.y += write(pen, value, narrow(), { size: 7 }) + 1;
};

const drawBars = (pen: Pen, { symbology, text, caption }: CodeSection): void => {
  drawCode(pen, symbology, text, bars);
  write(pen, caption ?? text, { ...bars, y: bars.y + bars.height }, { size: 6.5, align: 'center' });
};

const drawMatrix = (pen: Pen, { symbology, text }: CodeSection): void => {
  const box = { x: width - matrixSide, y: bars.y - matrixSide, width: matrixSide, height: matrixSide };
  drawCode(pen, symbology, text, box);
};

/** A label of 60 × 40 mm: what it is beside the QR, bars and matrix below. Everything has its place, and there is no more. */
export const drawLabel = (doc: Pen['doc'], description: DocumentDescription): void => {
  doc.addPage({ size: [width, height], margin: 0 });
  const pen: Pen = { doc, left: margin, width: width - 2 * margin, y: margin + 2 };
  drawCode(pen, 'qr', description.genuineUrl, { x: margin, y: margin, width: qrSide, height: qrSide });
  const fields = description.sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []));
  drawText(pen, description, fields);
  const codes = description.sections.flatMap((section) => (section.kind === 'code' ? [section] : []));
  for (const code of codes) (isMatrix(code) ? drawMatrix : drawBars)(pen, code);
};
