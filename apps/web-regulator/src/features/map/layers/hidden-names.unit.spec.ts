import { describe, expect, it } from '@jest/globals';
import { detailZoom, hiddenNames } from './hidden-names.ts';

describe('names that found no room', () => {
  const sites = [
    { siteId: 'station', hub: true },
    { siteId: 'station', hub: true },
    { siteId: 'point', hub: false },
    { siteId: 'other', hub: false },
  ];
  const from = (zoom: number, named: readonly string[], selected: string | null = null): number =>
    hiddenNames(sites, { named: new Set(named), zoom, selected });

  it('are those of larger tiers from afar, each once', () => {
    expect([from(10, []), from(10, ['station'])]).toEqual([1, 0]);
  });

  it('are those of all sites from near', () => {
    expect([from(detailZoom, []), from(detailZoom, ['other'])]).toEqual([3, 2]);
  });

  it('count the site that is chosen from afar, too', () => {
    expect([from(10, ['station'], 'point'), from(10, ['station', 'point'], 'point')]).toEqual([1, 0]);
  });
});
