import { createCanvas } from '@napi-rs/canvas';
import { readCodes, type ReadCode } from './read-codes.ts';

/** A page of a PDF as somebody reads it who has only the file. */
export interface ReadPage {
  /** Its text without spaces and line breaks: where a line ends is a matter of layout. */
  readonly text: string;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** Found in the pixels of the page. */
  readonly codes: readonly ReadCode[];
  readonly png: Uint8Array;
}

/** That of a label printer. */
const dotsPerInch = 203;

/**
 * Renders a PDF and reads it back: its text by the maps of the embedded fonts, its codes by a scanner from the pixels.
 * @param dpi how finely it is printed; that of a label printer unless said
 */
export const readPdf = async (bytes: Uint8Array, dpi = dotsPerInch): Promise<readonly ReadPage[]> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise;
    const png = canvas.toBuffer('image/png');
    pages.push({
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, ''),
      widthMillimetres: (viewport.width / dpi) * 25.4,
      heightMillimetres: (viewport.height / dpi) * 25.4,
      codes: await readCodes(png),
      png,
    });
  }
  await loading.destroy();
  return pages;
};
