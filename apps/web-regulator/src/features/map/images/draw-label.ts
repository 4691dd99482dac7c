import { type, type Palette } from '@huihuan/web-kit';
import { drawing, pixelsOf } from './drawing.ts';

const lineHeight = 16;
const halo = 3;
const fontOf = (line: number): string => `${line === 0 ? type.strong : type.regular} ${type.small}px ${type.family}`;

/** Text as an image, in the fonts of the machine: the map then needs no glyphs from anywhere. */
export const drawLabel = (lines: readonly string[], palette: Palette): ImageData => {
  const measure = drawing(1, 1);
  const widths = lines.map((line, index) => {
    measure.font = fontOf(index);
    return measure.measureText(line).width;
  });
  const context = drawing(Math.max(...widths, 1) + 2 * halo, lines.length * lineHeight + 2 * halo);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  lines.forEach((line, index) => {
    const y = (index - (lines.length - 1) / 2) * lineHeight;
    context.font = fontOf(index);
    context.strokeStyle = palette.land;
    context.lineWidth = halo;
    context.strokeText(line, 0, y);
    context.fillStyle = index === 0 ? palette.ink : palette.inkQuiet;
    context.fillText(line, 0, y);
  });
  return pixelsOf(context);
};
