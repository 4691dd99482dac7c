import type { DocumentDescription } from '@huihuan/documents-domain';
import { drawCode } from '../codes/draw-code.ts';
import { grey, millimetres, rule, write, type Pen } from '../pen.ts';
import { drawSections } from './draw-sections.ts';

const width = millimetres(80);
const longest = millimetres(1500);
/** A roll of 80 mm prints 72 mm of it. */
const margin = millimetres(4);
const qrSide = millimetres(34);

/** A roll of 80 mm, cut where the text ends. */
export const drawRoll = async (doc: Pen['doc'], description: DocumentDescription): Promise<void> => {
  doc.addPage({ size: [width, longest], margin: 0 });
  const pen: Pen = { doc, left: margin, width: width - 2 * margin, y: margin };
  const all = () => ({ x: pen.left, y: pen.y, width: pen.width });
  pen.y += write(pen, description.title.zh, all(), { size: 14, align: 'center' });
  pen.y += write(pen, description.title.en, all(), { size: 8, colour: grey, align: 'center' });
  pen.y += write(pen, `No. ${description.number}`, all(), { size: 9, align: 'center' }) + 3;
  if (description.voided !== null)
    pen.y += write(pen, `${description.voided.zh} ${description.voided.en}`, all(), { size: 10, align: 'center' }) + 3;
  rule(pen);
  pen.y += 4;
  await drawSections({ pen, size: 9, columns: 2, makeRoom: () => undefined }, description.sections);
  pen.y += 4;
  const x = pen.left + (pen.width - qrSide) / 2;
  pen.y += drawCode(pen, 'qr', description.genuineUrl, { x, y: pen.y, width: qrSide, height: qrSide });
  pen.y += write(pen, description.foot.zh, all(), { size: 7, align: 'center' });
  pen.y += write(pen, description.foot.en, all(), { size: 6, colour: grey, align: 'center' });
  cutAt(doc, pen.y + margin);
};

/** The page keeps its origin below: what was not used is cut away there. */
const cutAt = (doc: Pen['doc'], used: number): void => {
  const { dictionary } = doc.page as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } };
  dictionary.data['MediaBox'] = [0, longest - used, width, longest];
};
