import { describe, expect, it } from '@jest/globals';
import type { SiteFacts } from '@huihuan/contracts-events';
import { readPages, withSite, type PageOfSites } from './pages-of-sites.ts';

const site = (siteId: string, capacityGrams = 0): SiteFacts =>
  ({ siteId, code: `code of ${siteId}`, capacityGrams }) as SiteFacts;

/** A server that has these sites, as many on a page; it notes where each page begins. */
const server = (siteIds: readonly string[], limit: number) => {
  const asked: (string | null)[] = [];
  const read = (after: string | null): Promise<PageOfSites> => {
    asked.push(after);
    const left = siteIds.slice(after === null ? 0 : siteIds.indexOf(after) + 1);
    const page = left.slice(0, limit);
    return Promise.resolve({ sites: page.map((id) => site(id)), next: left.length > limit ? page.at(-1)! : null });
  };
  return { asked, read };
};

describe('sites that are read in pages', () => {
  it('are one request where they fit on a page', async () => {
    const { asked, read } = server(['a', 'b'], 2);
    expect((await readPages(read)).map(({ siteId }) => siteId)).toEqual(['a', 'b']);
    expect(asked).toEqual([null]);
  });

  it('are read on from where a page ended, and are none where nobody looks after any', async () => {
    const { asked, read } = server(['a', 'b', 'c', 'd', 'e'], 2);
    expect((await readPages(read)).map(({ siteId }) => siteId)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked).toEqual([null, 'b', 'd']);
    expect(await readPages(server([], 2).read)).toEqual([]);
  });

  it('are refused as a whole where a page cannot be read', async () => {
    const gone = new Error('gone');
    await expect(readPages(() => Promise.reject(gone))).rejects.toBe(gone);
  });

  it('hold what the registry answered to a change, in its place', () => {
    const before = [site('a'), site('b'), site('c')];
    expect(withSite(before, site('b', 7))).toEqual([site('a'), site('b', 7), site('c')]);
  });
});
