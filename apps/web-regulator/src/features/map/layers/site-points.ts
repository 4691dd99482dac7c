import { weightText, type Language, type ThemeName } from '@huihuan/web-kit';
import type { SiteFeature, SiteProperties } from '../../../lib/api/types.ts';
import { labelSides, offsetOf, type LabelAnchor, type Placed } from '../geometry/label-sides.ts';
import { planeOf } from '../geometry/plane.ts';
import { radiusOf } from '../geometry/radius.ts';
import { labelSize, wrapped } from '../images/label-size.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import { imageId } from '../images/image-id.ts';
import { siteReach } from '../images/site-reach.ts';
import { troubleOf } from './trouble.ts';

export interface SitePoint {
  readonly siteId: string;
  readonly image: string;
  readonly label: string;
  readonly detailLabel: string;
  readonly anchor: LabelAnchor;
  /** How far the label is from the site, right and down, in CSS pixels. */
  readonly offset: readonly [number, number];
  readonly radius: number;
  readonly hub: boolean;
  /** The heavy lie below, so that the light stay in sight. */
  readonly order: number;
}

/** How the map is seen. */
export interface Look {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly zoom: number;
  readonly shadeOf: StockLook['shadeOf'];
}

const symbolOf = (site: SiteProperties, shadeOf: StockLook['shadeOf']) =>
  ({
    kind: 'site',
    tier: site.kind,
    radius: radiusOf(site.grams),
    hollow: site.grams <= 0,
    trouble: troubleOf(site),
    shade: shadeOf?.(site) ?? null,
  }) as const;

const isHub = (site: SiteProperties): boolean => site.kind !== 'collection-point';
const nameOf = (site: SiteProperties, language: Language): string => (language === 'en' ? site.nameEn : site.name);

const sidesOf = (features: readonly SiteFeature[], { language, zoom, shadeOf }: Look): readonly LabelAnchor[] =>
  labelSides(
    features.map(({ geometry, properties }): Placed => {
      const [x, y] = planeOf(geometry.coordinates, zoom);
      const label = isHub(properties) ? labelSize(wrapped(nameOf(properties, language))) : null;
      return { x, y, reach: siteReach(symbolOf(properties, shadeOf)), label };
    }),
  );

const sitePoint = (site: SiteProperties, anchor: LabelAnchor, { theme, language, shadeOf }: Look): SitePoint => {
  const symbol = symbolOf(site, shadeOf);
  const name = wrapped(nameOf(site, language));
  return {
    siteId: site.siteId,
    image: imageId(theme, symbol),
    label: imageId(theme, { kind: 'label', name, figure: null }),
    detailLabel: imageId(theme, { kind: 'label', name, figure: weightText(site.grams) }),
    anchor,
    offset: offsetOf(anchor, siteReach(symbol)),
    radius: symbol.radius,
    hub: isHub(site),
    order: -site.grams,
  };
};

/** What the map draws of the sites. */
export const sitePoints = (
  features: readonly SiteFeature[],
  look: Look,
): GeoJSON.FeatureCollection<GeoJSON.Point, SitePoint> => {
  const sides = sidesOf(features, look);
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }, index) => ({
      type: 'Feature',
      geometry,
      properties: sitePoint(properties, sides[index] ?? 'top', look),
    })),
  };
};
