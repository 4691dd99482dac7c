import type { ThemeName } from '@huihuan/web-kit';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { imageId } from '../images/image-id.ts';
import { families, sumOfFamilies, type FamilyGrams } from '../look/families.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import type { DrawnSites } from './drawn-sites.ts';

/** The tallest column, in CSS pixels. */
export const tallest = 48;

/** What stands at one place, by family. */
export interface Columns {
  readonly place: GeoJSON.Position;
  readonly grams: FamilyGrams;
}

export const columnsAt = (drawn: DrawnSites, familiesOf: StockLook['familiesOf']): readonly Columns[] =>
  [...drawn.single.map((site) => ({ place: site.geometry.coordinates, members: [site] })), ...drawn.groups].map(
    ({ place, members }) => ({ place, grams: sumOfFamilies(members.map(({ properties }) => familiesOf(properties))) }),
  );

export const heaviestOf = (columns: readonly Columns[]): number =>
  columns.reduce((most, { grams }) => Math.max(most, ...grams.values()), 0);

/** Columns beside each other, one for each family that lies there; all in one measure, so that they can be compared. */
export const columnPoints = (
  columns: readonly Columns[],
  theme: ThemeName,
): GeoJSON.FeatureCollection<GeoJSON.Point, { image: string; order: number }> => {
  const most = heaviestOf(columns);
  return {
    type: 'FeatureCollection',
    features: columns.flatMap(({ place, grams }) => {
      const bars = [...families, null].flatMap((family) => {
        const weight = grams.get(family) ?? 0;
        return weight > 0 ? [{ family, height: Math.max(2, Math.round((weight / most) * tallest)) }] : [];
      });
      if (bars.length === 0) return [];
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...place] },
        properties: { image: imageId(theme, { kind: 'columns', bars }), order: -(place[1] ?? 0) },
      } as const;
    }),
  };
};

export interface HeatPoint {
  readonly weight: number;
}

/** How hot each site is, between 0 and 1: by the root of its weight, so that the small ones are seen beside the largest. */
export const heatPoints = (
  sites: readonly SiteFeature[],
  { familiesOf, look: { family } }: Pick<StockLook, 'familiesOf' | 'look'>,
): GeoJSON.FeatureCollection<GeoJSON.Point, HeatPoint> => {
  const weights = sites.map(({ geometry, properties }) => ({
    geometry,
    grams: family === null ? properties.grams : (familiesOf(properties).get(family) ?? 0),
  }));
  const most = weights.reduce((heaviest, { grams }) => Math.max(heaviest, grams), 1);
  return {
    type: 'FeatureCollection',
    features: weights.flatMap(({ geometry, grams }) =>
      grams > 0 ? [{ type: 'Feature', geometry, properties: { weight: Math.sqrt(grams / most) } } as const] : [],
    ),
  };
};
