import { expect, it } from '@jest/globals';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { drawnSites, groupPoints } from './drawn-sites.ts';

const site = (code: string, lon: number, more: Partial<SiteFeature['properties']> = {}): SiteFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, 34.7] },
  properties: {
    ...{ siteId: code, code, name: code, nameEn: code, kind: 'collection-point', form: 'fixed' },
    ...{ areaCode: '410122001', approximate: true, capacityGrams: 0, items: 1, grams: 1000 },
    ...more,
  },
});

it('sites seen from afar are one mark where the largest tier stands, with the worst that any of them has', () => {
  const sites = [
    site('b', 114),
    site('a', 114.001, { chain: 'broken' }),
    site('z', 114.002, { kind: 'sorting-centre' }),
  ];
  const { single, groups } = drawnSites([...sites, site('far', 118)], 6);
  expect(single.map(({ properties }) => properties.code)).toEqual(['far']);
  expect(groups.map(({ place, members }) => [place[0], members.length])).toEqual([[114.002, 3]]);
  const [mark] = groupPoints(groups, 'light', null).features;
  expect(mark?.properties.order).toBe(-3000);
  expect(mark?.properties.image).toContain('"sites":3');
  expect(mark?.properties.image).toContain('"trouble":"alarm"');
});

it('near sites stand for themselves', () => {
  const sites = [site('a', 114), site('b', 114)];
  expect(drawnSites(sites, 10)).toEqual({ single: sites, groups: [] });
});
