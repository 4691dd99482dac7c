import { palettes } from '@huihuan/web-kit';
import { drawLabel } from './draw-label.ts';
import { drawLate, drawShipment, drawUnknownArrival } from './draw-shipment.ts';
import { drawSite } from './draw-site.ts';
import { imageOf } from './image-id.ts';

/** Draws the image that a name describes; null for a name that is not one of this page. */
export const drawImage = (id: string): ImageData | null => {
  const asked = imageOf(id);
  if (asked === null) return null;
  const { image } = asked;
  const palette = palettes[asked.theme];
  switch (image.kind) {
    case 'site':
      return drawSite(image, palette);
    case 'label':
      return drawLabel(image, palette);
    case 'shipment':
      return drawShipment(palette);
    case 'late':
      return drawLate(image.shipments, palette);
    case 'unknown-arrival':
      return drawUnknownArrival(palette);
    default:
      return image satisfies never;
  }
};
