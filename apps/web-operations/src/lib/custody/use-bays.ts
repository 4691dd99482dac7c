import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MySite } from '../site/use-my-site.ts';

/** A place inside the store of a site, with what lies in it now. */
export interface Bay {
  readonly bayId: string;
  readonly code: string;
  readonly name: string;
  readonly limitGrams: number | null;
  readonly limitPieces: number | null;
  readonly purpose: string | null;
  readonly isRetired: boolean;
  readonly pieces: number;
  readonly items: number;
  readonly grams: number;
  readonly oldestAt: string | null;
  readonly percent: number | null;
  readonly state: 'free' | 'near' | 'over';
}

export interface BayBoard {
  readonly warnPercent: number;
  readonly bays: readonly Bay[];
  readonly unplaced: { readonly pieces: number; readonly grams: number; readonly oldestAt: string | null };
}

export const readBays = ({ tier, siteId }: MySite, signal: AbortSignal): Promise<BayBoard> =>
  getJson<BayBoard>(`/api/${tier}/sites/${siteId}/bays`, signal);

export const useBays = (site: MySite): UseQueryResult<BayBoard> =>
  useQuery({
    queryKey: ['bays', site.tier, site.siteId],
    queryFn: ({ signal }) => readBays(site, signal),
    refetchInterval: 5_000,
  });
