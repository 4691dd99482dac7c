import type { ThemeName } from '@huihuan/web-kit';
import type { Outline } from '../api/outline-query.ts';
import { boundsAround } from '../geometry/bounds.ts';
import { imageId } from '../images/image-id.ts';

type Names = GeoJSON.FeatureCollection<GeoJSON.Point, { image: string }>;

/** One name for each area drawn inside the one in sight, in the middle of its largest part. */
export const areaNames = (outline: Outline, areaCode: string, theme: ThemeName): Names => {
  const largest = new Map<string, Outline['features'][number]>();
  for (const feature of outline.features) {
    const before = largest.get(feature.properties.code);
    const points = (one: typeof feature): number => one.geometry.coordinates[0]?.length ?? 0;
    if (before === undefined || points(feature) > points(before)) largest.set(feature.properties.code, feature);
  }
  largest.delete(areaCode);
  return {
    type: 'FeatureCollection',
    features: [...largest.values()].flatMap(({ geometry, properties: { name } }) => {
      const box = boundsAround(geometry.coordinates.flat());
      if (box === null) return [];
      const [west, south, east, north] = box;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] },
        properties: { image: imageId(theme, { kind: 'area-name', name }) },
      } as const;
    }),
  };
};
