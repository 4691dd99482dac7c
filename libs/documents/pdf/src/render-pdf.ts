import type { DocumentDescription, Paper } from '@huihuan/documents-domain';
import PDFDocument from 'pdfkit';
import { fontFile } from './font-file.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { drawLabel } from './paper/draw-label.ts';
import { drawRoll } from './paper/draw-roll.ts';
import { drawSheet } from './paper/draw-sheet.ts';
import type { Pen } from './pen.ts';

const papers: Readonly<Record<Paper, (doc: Pen['doc'], description: DocumentDescription) => void | Promise<void>>> = {
  a4: drawSheet,
  'roll-80': drawRoll,
  'label-60x40': drawLabel,
};

/** Waiting behind the one that is drawn. */
const mostWaiting = 20;
const inTurn = oneAtATime(mostWaiting);

/**
 * Draws a document, one after the other. The font is embedded with the signs that are used.
 * @returns the bytes of a PDF 1.7; `null` where as many wait already as may: try again
 */
export const renderPdf = (description: DocumentDescription): Promise<Uint8Array> | null =>
  inTurn(() => draw(description));

const draw = async (description: DocumentDescription): Promise<Uint8Array> => {
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
