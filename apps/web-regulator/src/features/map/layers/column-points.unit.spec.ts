import { describe, expect, it } from '@jest/globals';
import type { SiteFeature } from '../../../lib/api/types.ts';
import type { FamilyGrams } from '../look/families.ts';
import { columnPoints, columnsAt, heatPoints, heaviestOf, tallest } from './column-points.ts';

const site = (siteId: string, grams: number): SiteFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [114, 34.7] },
  properties: {
    ...{ siteId, code: siteId, name: siteId, nameEn: siteId, kind: 'collection-point', form: 'fixed' },
    ...{ areaCode: '410122001', approximate: true, capacityGrams: 0, items: 1, grams },
  },
});
const held: Readonly<Record<string, FamilyGrams>> = {
  a: new Map([
    ['vehicle', 800],
    ['bulk', 200],
  ]),
  b: new Map([['vehicle', 200]]),
};
const familiesOf = ({ siteId }: { siteId: string }) => held[siteId] ?? new Map<string | null, number>();

describe('stock by family', () => {
  it('stands in columns of one measure, the families always in the same order, those of a group added up', () => {
    const group = { place: [114, 34.7], members: [site('a', 1000), site('b', 200)] };
    const columns = columnsAt({ single: [site('b', 200), site('empty', 0)], groups: [group] }, familiesOf);
    expect(heaviestOf(columns)).toBe(1000);
    const images = columnPoints(columns, 'light').features.map(({ properties }) => properties.image);
    expect(images).toHaveLength(2);
    expect(images[0]).toContain(`[{"family":"vehicle","height":${Math.round(tallest / 5)}}]`);
    expect(images[1]).toContain(`{"family":"vehicle","height":${tallest}},{"family":"bulk","height":10}`);
  });

  it('is heat of all families, or of one', () => {
    const sites = [site('a', 1000), site('b', 250)];
    const weights = (family: string | null) =>
      heatPoints(sites, { familiesOf, look: { shape: 'heat', colouring: 'tier', family } }).features.map(
        ({ properties }) => properties.weight,
      );
    expect(weights(null)).toEqual([1, 0.5]);
    expect(weights('vehicle')).toEqual([1, 0.5]);
    expect(weights('bulk')).toEqual([1]);
  });
});
