import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { ShipmentHead } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export interface Arrival extends ShipmentHead {
  readonly fromCode: string;
  readonly fromName: string;
  readonly fromNameEn: string;
  readonly found: number;
}

export interface Arrivals {
  readonly arrivals: readonly Arrival[];
  /** How far the clock of the server is ahead of this machine, in milliseconds. */
  readonly aheadMs: number;
}

/** What is on its way to a site, anew every few seconds. */
export const useArrivals = ({ tier, siteId }: MySite): UseQueryResult<Arrivals> =>
  useQuery({
    queryKey: ['arrivals', tier, siteId],
    queryFn: async ({ signal }) => {
      const path = `/api/${tier}/sites/${siteId}/arrivals`;
      const { now, arrivals } = await getJson<{ now: string; arrivals: readonly Arrival[] }>(path, signal);
      return { arrivals, aheadMs: Date.parse(now) - Date.now() };
    },
    refetchInterval: 3_000,
  });
