import { type, type Palette } from '@huihuan/web-kit';
import { drawing, pixelsOf } from './drawing.ts';
import type { MapImage } from './image-id.ts';
import { halo, lineHeight } from './label-size.ts';

interface Line {
  readonly text: string;
  readonly weight: number;
  readonly colour: string;
}

/** Text as an image, in the fonts of the machine: the map then needs no glyphs from anywhere. */
const drawLines = (given: readonly Line[], palette: Palette): ImageData => {
  const lines = given.map((line) => ({ ...line, font: `${line.weight} ${type.small}px ${type.family}` }));
  const measure = drawing(1, 1);
  const widths = lines.map(({ text, font }) => {
    measure.font = font;
    return measure.measureText(text).width;
  });
  const context = drawing(Math.max(...widths, 1) + 2 * halo, lines.length * lineHeight + 2 * halo);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  lines.forEach(({ text, font, colour }, index) => {
    const y = (index - (lines.length - 1) / 2) * lineHeight;
    context.font = font;
    context.strokeStyle = palette.land;
    context.lineWidth = halo;
    context.strokeText(text, 0, y);
    context.fillStyle = colour;
    context.fillText(text, 0, y);
  });
  return pixelsOf(context);
};

/** What a site is called, and what it holds where there is room for it. */
export const drawLabel = ({ name, figure }: Extract<MapImage, { kind: 'label' }>, palette: Palette): ImageData =>
  drawLines(
    [
      ...name.map((text) => ({ text, weight: type.strong, colour: palette.ink })),
      ...(figure === null ? [] : [{ text: figure, weight: type.regular, colour: palette.inkQuiet }]),
    ],
    palette,
  );

/** What an area is called, quieter than a site. */
export const drawAreaName = (name: string, palette: Palette): ImageData =>
  drawLines([{ text: name, weight: type.regular, colour: palette.inkQuiet }], palette);
