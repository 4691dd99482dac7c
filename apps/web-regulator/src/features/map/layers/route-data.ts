import type { ThemeName } from '@huihuan/web-kit';
import { stopAt, type Route } from '../../../lib/state/route.ts';
import { wayOf } from '../geometry/way.ts';
import { imageId } from '../images/image-id.ts';

/** Where the sites of a route lie; a site that is not known has no place, and the line ends before it and begins after it. */
export type PlaceOf = (siteId: string) => GeoJSON.Position | undefined;

export const routeLines = ({ stops }: Route, placeOf: PlaceOf): GeoJSON.FeatureCollection<GeoJSON.LineString> => {
  const places = stops.map(({ siteId }) => placeOf(siteId) ?? []);
  return {
    type: 'FeatureCollection',
    features: places.slice(1).flatMap((place, index) => {
      const way = wayOf([places[index] ?? [], place]);
      if (way === null) return [];
      const coordinates = way.points.map((point) => [...point]);
      return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: {} } as const;
    }),
  };
};

export interface StopPoint {
  readonly stop: number;
  readonly image: string;
}

/** One mark for each site, with the numbers of all stops there; a click points at the first, or at the next after it. */
export const routeStops = (
  route: Route,
  placeOf: PlaceOf,
  theme: ThemeName,
): GeoJSON.FeatureCollection<GeoJSON.Point, StopPoint> => {
  const { stops, pointed } = route;
  const bySite = new Map<string, number[]>();
  stops.forEach(({ siteId }, index) => bySite.set(siteId, [...(bySite.get(siteId) ?? []), index]));
  return {
    type: 'FeatureCollection',
    features: [...bySite].flatMap(([siteId, indexes]) => {
      const place = placeOf(siteId);
      if (place === undefined) return [];
      const stop = stopAt(siteId, route) ?? 0;
      const words = indexes.map((index) => index + 1).join('·');
      const isPointed = pointed !== null && indexes.includes(pointed.stop);
      const image = imageId(theme, { kind: 'stop', words, isPointed });
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...place] },
        properties: { stop, image },
      } as const;
    }),
  };
};
