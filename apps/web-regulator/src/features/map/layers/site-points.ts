import { weightText, type Language, type ThemeName } from '@huihuan/web-kit';
import type { SiteFeature, SiteProperties } from '../../../lib/api/types.ts';
import { radiusOf } from '../geometry/radius.ts';
import { imageId } from '../images/image-id.ts';
import { siteReach } from '../images/site-reach.ts';

export interface SitePoint {
  readonly siteId: string;
  readonly image: string;
  readonly label: string;
  readonly detailLabel: string;
  /** How far below the site its label hangs, in CSS pixels. */
  readonly hang: readonly [number, number];
  readonly radius: number;
  readonly hub: boolean;
  /** The heavy lie below, so that the light stay in sight. */
  readonly order: number;
}

const troubleOf = (site: SiteProperties): 'none' | 'wait' | 'alarm' => {
  if (site.chain === 'broken') return 'alarm';
  return (site.openDiscrepancies ?? 0) > 0 ? 'wait' : 'none';
};

/** What the map draws of a site. */
export const sitePoint = (site: SiteProperties, theme: ThemeName, language: Language): SitePoint => {
  const radius = radiusOf(site.grams);
  const name = language === 'en' ? site.nameEn : site.name;
  const hollow = site.grams <= 0;
  const symbol = { kind: 'site', tier: site.kind, radius, hollow, trouble: troubleOf(site) } as const;
  return {
    siteId: site.siteId,
    image: imageId(theme, symbol),
    label: imageId(theme, { kind: 'label', lines: [name] }),
    detailLabel: imageId(theme, { kind: 'label', lines: [name, weightText(site.grams)] }),
    hang: [0, siteReach(symbol) + 1],
    radius,
    hub: site.kind !== 'collection-point',
    order: -site.grams,
  };
};

export const sitePoints = (
  features: readonly SiteFeature[],
  theme: ThemeName,
  language: Language,
): GeoJSON.FeatureCollection<GeoJSON.Point, SitePoint> => ({
  type: 'FeatureCollection',
  features: features.map(({ geometry, properties }) => ({
    type: 'Feature',
    geometry,
    properties: sitePoint(properties, theme, language),
  })),
});
