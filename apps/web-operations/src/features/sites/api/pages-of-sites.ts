import type { SiteFacts } from '@huihuan/contracts-events';

export interface PageOfSites {
  readonly sites: readonly SiteFacts[];
  /** Where the next page begins; `null` on the last one. */
  readonly next: string | null;
}

const byCode = (sites: readonly SiteFacts[]): readonly SiteFacts[] =>
  sites.toSorted((one, other) => (one.code < other.code ? -1 : 1));

/** All sites, page by page: one request for whoever looks after no more than a page holds. */
export const readPages = async (
  read: (after: string | null) => Promise<PageOfSites>,
): Promise<readonly SiteFacts[]> => {
  const sites: SiteFacts[] = [];
  let after: string | null = null;
  do {
    const page: PageOfSites = await read(after);
    sites.push(...page.sites);
    after = page.next;
  } while (after !== null);
  return byCode(sites);
};

/** The same sites with one as it is now. */
export const withSite = (sites: readonly SiteFacts[], changed: SiteFacts): readonly SiteFacts[] =>
  byCode([...sites.filter(({ siteId }) => siteId !== changed.siteId), changed]);
