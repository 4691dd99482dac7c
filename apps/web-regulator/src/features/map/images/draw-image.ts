import { palettes } from '@huihuan/web-kit';
import { drawColumns } from './draw-columns.ts';
import { drawGroup } from './draw-group.ts';
import { drawAreaName, drawLabel } from './draw-label.ts';
import { drawLate, drawShipment, drawUnknownArrival } from './draw-shipment.ts';
import { drawSite } from './draw-site.ts';
import { drawStop } from './draw-stop.ts';
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
    case 'group':
      return drawGroup(image, palette);
    case 'columns':
      return drawColumns(image.bars, palette);
    case 'label':
      return drawLabel(image, palette);
    case 'area-name':
      return drawAreaName(image.name, palette);
    case 'stop':
      return drawStop(image, palette);
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
