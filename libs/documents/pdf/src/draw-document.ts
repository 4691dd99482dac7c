import type { DocumentDescription, Paper } from '@huihuan/documents-domain';
import PDFDocument from 'pdfkit';
import { fontFile } from './font-file.ts';
import { drawLabel } from './paper/draw-label.ts';
import { drawRoll } from './paper/draw-roll.ts';
import { drawSheet } from './paper/draw-sheet.ts';
import type { Pen } from './pen.ts';

const papers: Readonly<Record<Paper, (doc: Pen['doc'], description: DocumentDescription) => void | Promise<void>>> = {
  a4: drawSheet,
  'roll-80': drawRoll,
  'label-60x40': drawLabel,
};

/** Draws a document in this thread, which it keeps busy for a fifth of a second. @returns the bytes of a PDF 1.7 */
export const drawDocument = async (description: DocumentDescription): Promise<Uint8Array> => {
  const { title, number } = description;
  const doc = new PDFDocument({
    ...{ autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', lang: 'zh-CN', displayTitle: true },
    info: { Title: `${title.zh} ${title.en} ${number}`, Creator: 'Huihuan' },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('text', await fontFile());
  doc.font('text');
  await papers[description.paper](doc, description);
  doc.end();
  return whole;
};
