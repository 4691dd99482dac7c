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
  readonly containerCode: string | null;
}

export interface StorageFilter {
  readonly family: string;
  readonly state: string;
  readonly search: string;
}

interface Page {
  readonly rows: readonly Stored[];
  readonly next: string | null;
}

const pageSize = 200;

/** What lies at a site, filtered by the server, page after page as far as somebody reads. */
export const useStorage = ({ tier, siteId }: MySite, filter: StorageFilter) =>
  useInfiniteQuery({
    queryKey: ['storage', tier, siteId, filter],
    queryFn: ({ signal, pageParam }) => {
      const asked = Object.entries({ ...filter, after: pageParam }).filter(([, value]) => value !== '');
      const query = new URLSearchParams([...asked, ['limit', String(pageSize)]]);
      return getJson<Page>(`/api/${tier}/sites/${siteId}/storage?${query.toString()}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
