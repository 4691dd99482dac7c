import type { MapRef } from '../engine/map-engine.ts';
import { drawImage } from './draw-image.ts';
import { pixelRatio } from './drawing.ts';

/** Lets the map ask for the images that its data names, and draws each when it is first needed. */
export const supplyImages = (ref: MapRef): void => {
  const map = ref.getMap();
  const supply = (id: string): void => {
    if (map.hasImage(id)) return;
    const image = drawImage(id);
    if (image !== null) map.addImage(id, image, { pixelRatio });
  };
  // MapLibre asks a resolver; Mapbox tells by an event, during which it takes the image.
  if (typeof map.setMissingStyleImageResolver === 'function') map.setMissingStyleImageResolver(supply);
  else map.on('styleimagemissing', ({ id }: { id: string }) => supply(id));
};
