import type { ThemeName } from '@huihuan/web-kit';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { groupsAt, isGrouped, type Group } from '../geometry/groups.ts';
import { radiusOf } from '../geometry/radius.ts';
import { imageId } from '../images/image-id.ts';
import { worstShade } from '../look/shade.ts';
import type { StockLook } from '../look/use-stock-look.ts';
import { troubleOf } from './trouble.ts';

export type SiteGroup = Group<SiteFeature>;

/** The sites that stand for themselves at a zoom, and those that are drawn together. */
export interface DrawnSites {
  readonly single: readonly SiteFeature[];
  readonly groups: readonly SiteGroup[];
}

/** The larger tiers lead, then the codes: so groups stay where they are while stock comes and goes. */
const leads = ({ properties: { kind, code } }: SiteFeature): string => `${kind === 'collection-point' ? 1 : 0} ${code}`;

export const drawnSites = (features: readonly SiteFeature[], zoom: number): DrawnSites => {
  if (!isGrouped(features.length, zoom)) return { single: features, groups: [] };
  const keyed = features.map((feature) => ({ feature, key: leads(feature) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  const groups = groupsAt(
    keyed.map(({ feature }) => feature),
    zoom,
  );
  return {
    single: groups.flatMap(({ members }) => (members.length === 1 ? members : [])),
    groups: groups.filter(({ members }) => members.length > 1),
  };
};

export interface GroupPoint {
  /** Which of the groups that were given. */
  readonly group: number;
  readonly image: string;
  readonly order: number;
}

/** Room for the number of sites in it. */
const leastRadius = 14;
const worse = { none: 0, wait: 1, alarm: 2 } as const;

const sumOf = (members: readonly SiteFeature[]): number =>
  members.reduce((sum, { properties: { grams } }) => sum + grams, 0);

export const groupPoints = (
  groups: readonly SiteGroup[],
  theme: ThemeName,
  shadeOf: StockLook['shadeOf'],
): GeoJSON.FeatureCollection<GeoJSON.Point, GroupPoint> => ({
  type: 'FeatureCollection',
  features: groups.map(({ place, members }, group) => {
    const grams = sumOf(members);
    const troubles = members.map(({ properties }) => troubleOf(properties));
    const trouble = troubles.reduce((worst, one) => (worse[one] > worse[worst] ? one : worst), 'none');
    const shade = shadeOf === null ? null : worstShade(members.map(({ properties }) => shadeOf(properties)));
    const radius = Math.max(leastRadius, radiusOf(grams));
    const image = imageId(theme, { kind: 'group', sites: members.length, radius, trouble, shade });
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...place] },
      properties: { group, image, order: -grams },
    };
  }),
});
