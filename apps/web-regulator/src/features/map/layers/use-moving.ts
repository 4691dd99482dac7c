import { useEffect, useRef } from 'react';
import { serverNow } from '../../../lib/state/server-clock.ts';
import type { MapRef } from '../engine/map-engine.ts';

const movingEveryMs = 66;
const calmEveryMs = 1000;

type Points = GeoJSON.FeatureCollection<GeoJSON.Point, object>;

interface Settable {
  setData(data: Points): unknown;
}

const settable = (source: unknown): source is Settable =>
  typeof source === 'object' && source !== null && 'setData' in source;

/** What can be seen of the points at this zoom: two that differ by less than a third of a pixel look the same. */
const looksOf = ({ features }: Points, zoom: number): string => {
  const steps = (512 * 2 ** zoom * 3) / 360;
  return JSON.stringify(
    features.map(({ geometry, properties }) => [
      geometry.coordinates.map((degrees) => Math.round(degrees * steps)),
      properties,
    ]),
  );
};

/**
 * Keeps a source of the map at what `placesAt` says for the present moment: up to 15 times a second, once a second for who
 * asks for less motion, and only when something would be seen to move. Rests while the page is hidden.
 */
export const useMoving = (map: MapRef | null, sourceId: string, placesAt: (now: number) => Points): void => {
  // outlives new data: they come whenever they like, and are drawn no sooner
  const drawnAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (map === null) return undefined;
    const everyMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? calmEveryMs : movingEveryMs;
    let frame = 0;
    let shown = '';
    const draw = (at: number): void => {
      frame = requestAnimationFrame(draw);
      if (at - drawnAt.current < everyMs) return;
      const source = map.getMap().getSource(sourceId);
      if (!settable(source)) return;
      drawnAt.current = at;
      const places = placesAt(serverNow());
      // nothing is on the road: the next look comes with the next data
      if (places.features.length === 0) cancelAnimationFrame(frame);
      const looks = looksOf(places, map.getZoom());
      if (looks === shown) return;
      shown = looks;
      source.setData(places);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [map, sourceId, placesAt]);
};
