import { describe, expect, it } from '@jest/globals';
import type { SiteProperties } from '../../../lib/api/types.ts';
import { arrangeSites } from './arrange-sites.ts';

const site = (code: string, more: Partial<SiteProperties>): SiteProperties => ({
  siteId: code,
  code,
  name: `${code} 交投点`,
  nameEn: `Point ${code}`,
  kind: 'collection-point',
  form: null,
  areaCode: '410122001',
  approximate: true,
  capacityGrams: 1000,
  items: 0,
  grams: 0,
  ...more,
});
const codes = (sites: readonly SiteProperties[]) => sites.map(({ code }) => code);

const sites = [
  site('C-2', { grams: 900, openDiscrepancies: 3 }),
  site('T-1', { kind: 'transfer-station', grams: 500, capacityGrams: 0 }),
  site('C-1', { grams: 900, chain: 'broken' }),
];

describe('the table of sites', () => {
  it.each([
    ['name', false, ['C-1', 'C-2', 'T-1']],
    ['tier', true, ['T-1', 'C-1', 'C-2']],
    ['stock', true, ['C-1', 'C-2', 'T-1']],
    ['filled', false, ['T-1', 'C-1', 'C-2']],
    ['state', true, ['C-1', 'C-2', 'T-1']],
  ] as const)('sorts by %s', (column, descending, expected) => {
    expect(codes(arrangeSites(sites, '', { column, descending }))).toEqual(expected);
  });

  it('finds by name in both languages and by code', () => {
    const order = { column: 'name', descending: false } as const;
    expect(codes(arrangeSites(sites, ' point c-2', order))).toEqual(['C-2']);
    expect(codes(arrangeSites(sites, 'T-1 交', order))).toEqual(['T-1']);
    expect(arrangeSites(sites, '没有', order)).toEqual([]);
  });
});
