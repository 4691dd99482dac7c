import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

/** A font that was read and can be drawn with; `registerFont` takes it as it takes the bytes of a file. */
export type Font = Buffer;

const read = async (): Promise<Font> => {
  const { resolve } = createRequire(import.meta.url);
  const bytes = await readFile(join(dirname(resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf'));
  return parsed(bytes);
};

/** Parsing takes a third of a second, so the parsed font is what is kept; what a document uses of it is kept by the document. */
const parsed = (bytes: Buffer): Font => {
  const doc = new PDFDocument({ autoFirstPage: false });
  doc.font(bytes);
  const { _font: opened } = doc as unknown as { readonly _font: { readonly font: Font } };
  return opened.font;
};

let kept: Promise<Font> | undefined;

/**
 * Noto Sans Hans (OFL-1.1), whole: 8 MB, read and parsed once. A document embeds the signs that it uses, so it stays small and looks
 * the same on a machine without Chinese fonts.
 */
export const fontFile = (): Promise<Font> => (kept ??= read());
