import type { Symbology } from '@huihuan/documents-domain';
import type { Pen } from '../pen.ts';
import { codeShape } from './code-shape.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A dot of a label printer of 203 dpi, in points. */
const dot = 72 / 203;

/** Whole dots where it is more than one: bars that end within a dot are printed wider or narrower than they are. */
const inDots = (module: number): number => (module < dot ? module : Math.floor(module / dot + 1e-6) * dot);

/** Draws a code as large as the box lets it, with its quiet zone, in its middle and from the top. @returns its height */
export const drawCode = ({ doc }: Pen, symbology: Symbology, text: string, box: Box): number => {
  const { width, height, dark, quiet } = codeShape(symbology, text);
  const across = width + 2 * quiet;
  const largest =
    height === null ? box.width / across : Math.min(box.width / across, box.height / (height + 2 * quiet));
  const module = inDots(largest);
  const taken = { width: across * module, height: height === null ? box.height : (height + 2 * quiet) * module };
  const high = height === null ? box.height : module;
  const left = box.x + (box.width - taken.width) / 2 + quiet * module;
  const top = height === null ? box.y : box.y + quiet * module;
  for (const cell of dark) doc.rect(left + cell.x * module, top + cell.y * module, cell.width * module, high);
  doc.fill('#000');
  return taken.height;
};
