import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MySite } from '../site/use-my-site.ts';
import type { Item } from './types.ts';

/** One item that lies at a site. */
export interface StockRow {
  readonly holding: {
    readonly item: Item;
    readonly state: 'in-stock' | 'packed' | 'reserved' | 'in-process';
    readonly containerId: string | null;
    readonly blockedBy: readonly string[];
  };
  readonly arrivedAt: string;
  /** Days that goods of this class may lie here; `null` where no rule says it. */
  readonly limitDays: number | null;
  /** From how many days on the limit is near; `null` where there is none. */
  readonly warnDays: number | null;
  readonly containerCode: string | null;
}

type Asked = Readonly<Record<string, string>>;

const read = async ({ tier, siteId }: MySite, asked: Asked, signal: AbortSignal): Promise<readonly StockRow[]> => {
  const query = new URLSearchParams({ ...asked, limit: '1000' }).toString();
  const path = `/api/${tier}/sites/${siteId}/storage?${query}`;
  return (await getJson<{ rows: readonly StockRow[] }>(path, signal)).rows;
};

export const stockQuery = (site: MySite, state: 'in-stock' | 'packed' | 'reserved') =>
  queryOptions({
    queryKey: ['stock', site.tier, site.siteId, state],
    queryFn: ({ signal }) => read(site, { state }, signal),
    refetchInterval: 5_000,
  });

/** The thousand items of a state that have been at a site longest, what came first first. */
export const useStock = (
  site: MySite,
  state: 'in-stock' | 'packed' | 'reserved',
): UseQueryResult<readonly StockRow[]> => useQuery(stockQuery(site, state));

/** What lies at a site under a scanned number, in whichever state and however late it came. */
export const findInStock = (site: MySite, search: string): Promise<readonly StockRow[]> =>
  read(site, { search }, new AbortController().signal);
