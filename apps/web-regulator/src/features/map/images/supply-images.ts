import type { MapRef } from '../engine/map-engine.ts';
import { drawImage } from './draw-image.ts';
import { pixelRatio } from './drawing.ts';
import { unnamedImages } from './unnamed-images.ts';

/** Names say figures, so new ones come for as long as a page stays open. So many more make it worth looking for the old ones. */
const spare = 500;

/** Lets the map ask for the images that its data names, draws each when it is first needed, and drops those out of use. */
export const supplyImages = (ref: MapRef): void => {
  const map = ref.getMap();
  const held = new Set<string>();
  let room = spare;
  const dropUnnamed = (): void => {
    for (const id of unnamedImages(held, map.getStyle().sources)) {
      map.removeImage(id);
      held.delete(id);
    }
    room = held.size + spare;
  };
  const supply = (id: string): void => {
    if (map.hasImage(id)) return;
    const image = drawImage(id);
    if (image === null) return;
    if (held.size >= room) dropUnnamed();
    map.addImage(id, image, { pixelRatio });
    held.add(id);
  };
  // MapLibre asks a resolver; Mapbox tells by an event, during which it takes the image.
  if (typeof map.setMissingStyleImageResolver === 'function') map.setMissingStyleImageResolver(supply);
  else map.on('styleimagemissing', ({ id }: { id: string }) => supply(id));
};
