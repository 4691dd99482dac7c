import { describe, expect, it } from '@jest/globals';
import type { SiteFacts } from '@huihuan/contracts-events';
import { readEach, withSite } from './read-each.ts';

const site = (siteId: string, capacityGrams = 0): SiteFacts =>
  ({ siteId, code: `code of ${siteId}`, capacityGrams }) as SiteFacts;
const gone = new Error('gone');
const known = (siteId: string): Promise<SiteFacts> =>
  siteId.startsWith('x') ? Promise.reject(gone) : Promise.resolve(site(siteId));

describe('sites that are read one by one', () => {
  it('are shown beside those that could not be read', async () => {
    const many = Array.from({ length: 25 }, (_, at) => `s${10 + at}`);
    const { sites, unread } = await readEach(['x2', ...many.toReversed(), 'x1'], known);
    expect(sites.map(({ siteId }) => siteId)).toEqual(many);
    expect(unread).toEqual(['x1', 'x2']);
  });

  it('are refused where none could be read, and none where nobody looks after any', async () => {
    await expect(readEach(['x1'], known)).rejects.toBe(gone);
    expect(await readEach([], known)).toEqual({ sites: [], unread: [] });
  });

  it('hold what the registry answered to a change, in its place', () => {
    const before = { sites: [site('a'), site('b'), site('c')], unread: ['x1'] };
    expect(withSite(before, site('b', 7))).toEqual({ sites: [site('a'), site('b', 7), site('c')], unread: ['x1'] });
  });
});
