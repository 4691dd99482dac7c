import { useEffect } from 'react';
import { serverNow } from '../../../lib/state/server-clock.ts';
import type { MapRef } from '../engine/map-engine.ts';

const movingEveryMs = 66;
const calmEveryMs = 1000;

interface Settable {
  setData(data: GeoJSON.FeatureCollection): unknown;
}

const settable = (source: unknown): source is Settable =>
  typeof source === 'object' && source !== null && 'setData' in source;

/**
 * Keeps a source of the map at what `placesAt` says for the present moment, about 15 times a second; once a second for
 * who asks for less motion. Rests while the page is hidden, and writes nothing while nothing moves.
 */
export const useMoving = (
  map: MapRef | null,
  sourceId: string,
  placesAt: (now: number) => GeoJSON.FeatureCollection,
): void => {
  useEffect(() => {
    if (map === null) return undefined;
    const everyMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? calmEveryMs : movingEveryMs;
    let frame = 0;
    let drawnAt = 0;
    let written = '';
    const draw = (at: number): void => {
      frame = requestAnimationFrame(draw);
      if (at - drawnAt < everyMs) return;
      const source = map.getMap().getSource(sourceId);
      if (!settable(source)) return;
      drawnAt = at;
      const places = placesAt(serverNow());
      const text = JSON.stringify(places);
      if (text === written) return;
      written = text;
      source.setData(places);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [map, sourceId, placesAt]);
};
