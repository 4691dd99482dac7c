import { tierShapes, type Palette } from '@huihuan/web-kit';
import { shadeColours } from '../look/shade.ts';
import { drawing, pixelsOf } from './drawing.ts';
import type { MapImage } from './image-id.ts';
import { siteReach, troubleAt, troubleRadius } from './site-reach.ts';

/** The symbol of a site: shape and colour say the tier (or the colour how near it is to a limit), size the stock, hollow that there is none, a dot that it needs a hand. */
export const drawSite = (site: Extract<MapImage, { kind: 'site' }>, palette: Palette): ImageData => {
  const { tier, radius, hollow, trouble, shade } = site;
  const colour = shade === null ? palette.tier[tier] : shadeColours(palette)[shade];
  const size = 2 * siteReach(site);
  const context = drawing(size, size);
  const shape = tierShapes[tier];
  context.beginPath();
  if (shape === 'circle') context.arc(0, 0, radius, 0, 2 * Math.PI);
  else for (const [x, y] of shape) context.lineTo(x * radius, y * radius);
  context.closePath();
  context.lineJoin = 'round';
  // A rim in the colour of the land keeps neighbours apart where they overlap.
  context.strokeStyle = palette.land;
  context.lineWidth = hollow ? 5 : 3;
  context.stroke();
  context.fillStyle = hollow ? palette.land : colour;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = hollow ? 2 : 0.75;
  context.stroke();
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
