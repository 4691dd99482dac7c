import { type, type Palette } from '@huihuan/web-kit';
import { drawing, pixelsOf } from './drawing.ts';
import type { MapImage } from './image-id.ts';

const radius = 11;

/** A stop of an item's route with its number; filled the other way round while one points at it. */
export const drawStop = ({ words, isPointed }: Extract<MapImage, { kind: 'stop' }>, palette: Palette): ImageData => {
  const width = Math.max(2 * radius, words.length * 7 + 12);
  const context = drawing(width + 8, 2 * radius + 8);
  context.beginPath();
  context.roundRect(-width / 2, -radius, width, 2 * radius, radius);
  context.strokeStyle = palette.land;
  context.lineWidth = 6;
  context.stroke();
  context.fillStyle = isPointed ? palette.onAccent : palette.accent;
  context.fill();
  context.strokeStyle = palette.accent;
  context.lineWidth = 2.5;
  context.stroke();
  context.font = `${type.strong} ${type.small}px ${type.family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = isPointed ? palette.accent : palette.onAccent;
  context.fillText(words, 0, 0.5);
  return pixelsOf(context);
};
