import type { Tier } from '@huihuan/web-kit';
import type { SiteProperties } from '../../../lib/api/types.ts';

export const columns = ['name', 'tier', 'items', 'stock', 'filled', 'state'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** The share of the capacity in use, or null when the capacity is not registered. */
export const filledOf = (site: SiteProperties): number | null =>
  site.capacityGrams === 0 ? null : site.grams / site.capacityGrams;

/** How much a site asks for a hand: a broken chain before any number of open discrepancies. */
export const troubleOf = (site: SiteProperties): number =>
  (site.chain === 'broken' ? 1e6 : 0) + (site.openDiscrepancies ?? 0);

const placeInNetwork: Readonly<Record<Tier, number>> = {
  'collection-point': 1,
  'transfer-station': 2,
  'sorting-centre': 3,
  downstream: 4,
};

const keyOf: Readonly<Record<Column, (site: SiteProperties) => number | string>> = {
  name: (site) => site.code,
  tier: (site) => placeInNetwork[site.kind],
  items: (site) => site.items,
  stock: (site) => site.grams,
  // What is not known stands behind everything that is.
  filled: (site) => filledOf(site) ?? -1,
  state: troubleOf,
};

/** The sites that match the words, in order. Equal ones stay in the order of their codes. */
export const arrangeSites = (
  sites: readonly SiteProperties[],
  words: string,
  { column, descending }: Order,
): readonly SiteProperties[] => {
  const wanted = words.trim().toLowerCase();
  const key = keyOf[column];
  return sites
    .filter((site) => [site.name, site.nameEn, site.code].some((text) => text.toLowerCase().includes(wanted)))
    .toSorted((a, b) => {
      const [one, other] = [key(a), key(b)];
      const order = one < other ? -1 : one > other ? 1 : 0;
      return order === 0 ? a.code.localeCompare(b.code) : descending ? -order : order;
    });
};
