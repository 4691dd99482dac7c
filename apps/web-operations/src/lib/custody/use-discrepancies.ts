import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MySite } from '../site/use-my-site.ts';
import type { Discrepancy } from './types.ts';

/** Differences of a site with what both sides have said, anew every few seconds. */
export const useDiscrepancies = (
  { tier, siteId }: MySite,
  state: 'open' | 'settled',
): UseQueryResult<readonly Discrepancy[]> =>
  useQuery({
    queryKey: ['discrepancies', tier, siteId, state],
    queryFn: async ({ signal }) => {
      const path = `/api/${tier}/discrepancies?siteId=${siteId}&state=${state}`;
      return (await getJson<{ discrepancies: readonly Discrepancy[] }>(path, signal)).discrepancies;
    },
    refetchInterval: 3_000,
  });
