import type { SiteFacts } from '@huihuan/contracts-events';

/** Sites by their codes, and the ids of those that could not be read. */
export interface RegisteredSites {
  readonly sites: readonly SiteFacts[];
  readonly unread: readonly string[];
}

const atOnce = 20;

const byCode = (sites: readonly SiteFacts[]): readonly SiteFacts[] =>
  sites.toSorted((one, other) => (one.code < other.code ? -1 : 1));

/**
 * Reads sites one by one. Whoever looks after many does not ask for all of them at once, and one that cannot be read hides no other.
 * @throws why the first could not be read, where none could
 */
export const readEach = async (
  siteIds: readonly string[],
  read: (siteId: string) => Promise<SiteFacts>,
): Promise<RegisteredSites> => {
  const sites: SiteFacts[] = [];
  const failed: { readonly siteId: string; readonly why: unknown }[] = [];
  for (let start = 0; start < siteIds.length; start += atOnce) {
    const one = async (siteId: string): Promise<void> => {
      try {
        sites.push(await read(siteId));
      } catch (why) {
        failed.push({ siteId, why });
      }
    };
    await Promise.all(siteIds.slice(start, start + atOnce).map(one));
  }
  if (sites.length === 0 && failed[0] !== undefined) throw failed[0].why;
  return { sites: byCode(sites), unread: failed.map(({ siteId }) => siteId).sort() };
};

/** The same sites with one as it is now. */
export const withSite = ({ sites, unread }: RegisteredSites, changed: SiteFacts): RegisteredSites => ({
  sites: byCode([...sites.filter(({ siteId }) => siteId !== changed.siteId), changed]),
  unread: unread.filter((siteId) => siteId !== changed.siteId),
});
