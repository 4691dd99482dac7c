import type { Palette } from '@huihuan/web-kit';
import { familyColours } from '../look/families.ts';
import { drawing, pixelsOf } from './drawing.ts';
import type { MapImage } from './image-id.ts';

const width = 7;

/** Columns beside each other, whose feet stand in the middle of the image: there lies the place. */
export const drawColumns = (bars: Extract<MapImage, { kind: 'columns' }>['bars'], palette: Palette): ImageData => {
  const colours = familyColours(palette);
  const most = Math.max(...bars.map(({ height }) => height));
  const context = drawing(bars.length * width + 6, 2 * most + 6);
  const left = (-bars.length * width) / 2;
  context.fillStyle = palette.land;
  bars.forEach(({ height }, index) =>
    context.fillRect(left + index * width - 1.5, -height - 1.5, width + 2, height + 3),
  );
  bars.forEach(({ family, height }, index) => {
    context.fillStyle = family === null ? palette.accent : colours[family];
    context.fillRect(left + index * width, -height, width - 1, height);
  });
  context.fillStyle = palette.lineStrong;
  context.fillRect(left - 1, 0, bars.length * width + 1, 1);
  return pixelsOf(context);
};
