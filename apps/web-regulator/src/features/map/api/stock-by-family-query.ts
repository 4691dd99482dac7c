import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import { areaParameter } from '../../../lib/area/area-code.ts';
import type { FamilyGrams } from '../look/families.ts';

interface Row {
  readonly siteId: string;
  readonly family: string;
  readonly grams: number;
}

/** By site. One and the same function at each render, so that the same rows stay the same answer. */
const bySite = (rows: readonly Row[]): ReadonlyMap<string, FamilyGrams> => {
  const sites = new Map<string, Map<string | null, number>>();
  for (const { siteId, family, grams } of rows) {
    const site = sites.get(siteId) ?? new Map<string | null, number>();
    sites.set(siteId, site.set(family, Math.max(grams, 0)));
  }
  return sites;
};

/** What each site of an area holds, by family of goods. */
export const stockByFamilyQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'stock-by-family', areaCode],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ ...areaParameter(areaCode), groupBy: 'site-family' });
      const { rows } = await getJson<{ rows: readonly Row[] }>(`/api/regulator/stock?${query}`, signal);
      return rows;
    },
    select: bySite,
    // what happened while another area was in sight is told by nothing but a new answer
    staleTime: 0,
  });
