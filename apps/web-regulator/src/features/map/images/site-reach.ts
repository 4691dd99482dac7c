import { tierShapes } from '@huihuan/web-kit';
import type { MapImage } from './image-id.ts';

/** Where the dot of a site in trouble sits, as a share of the radius to the right and up, and its own radius in pixels. */
export const troubleAt = 0.8;
export const troubleRadius = 4.5;
const rim = 2.5;

/** Half the side of a site's image in CSS pixels: its label hangs just below, and others keep that distance. */
export const siteReach = ({ tier, radius, trouble }: Extract<MapImage, { kind: 'site' }>): number => {
  const shape = tierShapes[tier];
  const reach = shape === 'circle' ? 1 : Math.max(...shape.flatMap(([x, y]) => [Math.abs(x), Math.abs(y)]));
  const symbol = radius * reach + rim;
  return Math.ceil(trouble === 'none' ? symbol : Math.max(symbol, radius * troubleAt + troubleRadius + 1.5));
};
