import { queryOptions } from '@tanstack/react-query';
import { getJson, type Bilingual } from '@huihuan/web-kit';

interface SitePage {
  readonly sites: readonly { readonly siteId: string; readonly name: string; readonly nameEn: string }[];
  readonly next: string | null;
}

const pageSize = 5_000;

const readNames = async (signal: AbortSignal): Promise<ReadonlyMap<string, Bilingual>> => {
  const names = new Map<string, Bilingual>();
  for (let after: string | null = ''; after !== null;) {
    const query = new URLSearchParams({ limit: String(pageSize), ...(after === '' ? {} : { after }) });
    const page: SitePage = await getJson<SitePage>(`/api/registry/sites?${query.toString()}`, signal);
    for (const { siteId, name, nameEn } of page.sites) names.set(siteId, { zh: name, en: nameEn });
    after = page.next;
  }
  return names;
};

/**
 * Names by id, from the register: who runs the system sees no business data, and the map is made of it. They change seldom;
 * where they cannot be had, the ids stand for themselves.
 */
export const siteNamesQuery = queryOptions({
  queryKey: ['site-names'],
  queryFn: ({ signal }) => readNames(signal),
  staleTime: 600_000,
  refetchInterval: 600_000,
});
