import { useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Item } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export const stockStates = ['in-stock', 'packed', 'reserved', 'in-process'] as const;

export interface Stored {
  readonly holding: {
    readonly item: Item;
    readonly state: (typeof stockStates)[number];
    readonly blockedBy: readonly string[];
  };
  readonly arrivedAt: string;
  readonly limitDays: number | null;
  readonly warnDays: number | null;
  readonly containerCode: string | null;
  readonly bayId: string | null;
  readonly bayCode: string | null;
}

export interface StorageFilter {
  readonly family: string;
  readonly state: string;
  readonly search: string;
  /** A bay; `none` is what is in none. */
  readonly bay: string;
}

interface Page {
  readonly rows: readonly Stored[];
  readonly next: string | null;
}

const pageSize = 1_000;

const pageOf = ({ tier, siteId }: MySite, filter: StorageFilter, after: string, signal: AbortSignal): Promise<Page> => {
  const asked = Object.entries({ ...filter, after }).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...asked, ['limit', String(pageSize)]]);
  return getJson<Page>(`/api/${tier}/sites/${siteId}/storage?${query.toString()}`, signal);
};

/** Everything that the filter lets through, page after page. @param onRead how many rows are there so far */
export const readStorage = async (
  site: MySite,
  filter: StorageFilter,
  signal: AbortSignal,
  onRead: (rows: number) => void,
): Promise<readonly Stored[]> => {
  const rows: Stored[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Page = await pageOf(site, filter, after, signal);
    rows.push(...page.rows);
    onRead(rows.length);
    after = page.next;
  }
  return rows;
};

/** What lies at a site, filtered by the server, page after page as far as somebody reads. */
export const useStorage = (site: MySite, filter: StorageFilter) =>
  useInfiniteQuery({
    queryKey: ['storage', site.tier, site.siteId, filter],
    queryFn: ({ signal, pageParam }) => pageOf(site, filter, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
