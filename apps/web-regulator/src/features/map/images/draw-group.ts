import { type, type Palette } from '@huihuan/web-kit';
import { shadeColours } from '../look/shade.ts';
import { drawing, pixelsOf } from './drawing.ts';
import type { MapImage } from './image-id.ts';
import { troubleAt, troubleRadius } from './site-reach.ts';

/** Several sites as one: a ring with how many they are, as large as their stock together. */
export const drawGroup = (group: Extract<MapImage, { kind: 'group' }>, palette: Palette): ImageData => {
  const { sites, radius, trouble, shade } = group;
  const context = drawing(2 * radius + 12, 2 * radius + 12);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.strokeStyle = palette.land;
  context.lineWidth = 7;
  context.stroke();
  context.fillStyle = palette.panel;
  context.fill();
  context.strokeStyle = shade === null ? palette.accent : shadeColours(palette)[shade];
  context.lineWidth = 3;
  context.stroke();
  context.font = `${type.strong} ${type.small}px ${type.family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  context.fillText(String(sites), 0, 0.5);
  if (trouble !== 'none') {
    context.beginPath();
    context.arc(radius * troubleAt, -radius * troubleAt, troubleRadius, 0, 2 * Math.PI);
    context.fillStyle = trouble === 'alarm' ? palette.alarm : palette.wait;
    context.strokeStyle = palette.land;
    context.lineWidth = 3;
    context.stroke();
    context.fill();
  }
  return pixelsOf(context);
};
