import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { GradeOutcome } from '@huihuan/contracts-events';
import { getJson } from '@huihuan/web-kit';
import type { Item } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export type StockState = 'in-stock' | 'packed' | 'reserved' | 'in-process';
export type GoneState = 'in-transit' | 'handed-over' | 'consumed' | 'closed';

/** What the books of a tier say of an item. */
export interface Holding {
  readonly item: Item;
  readonly siteId: string;
  readonly state: StockState | GoneState;
  readonly shipmentId: string | null;
  readonly containerId: string | null;
  readonly jobId: string | null;
  readonly grade: GradeOutcome | null;
  readonly blockedBy: readonly string[];
}

export interface HoldingInBooks extends Holding {
  /** The event by which its site said the weight, which a correction names; `null` where that is not noted. */
  readonly corrects: string | null;
}

export interface ItemStory {
  readonly holding: HoldingInBooks;
  /** Since when it lies at the site, and how long it may; `null` where it lies there no longer. */
  readonly stored: {
    readonly arrivedAt: string;
    readonly limitDays: number | null;
    /** From how many days on the limit is near. */
    readonly warnDays: number | null;
    readonly containerCode: string | null;
    /** Its own bay, or that of its container; `null` where it is in none. */
    readonly bayId: string | null;
    readonly bayCode: string | null;
  } | null;
}

interface Page {
  readonly rows: readonly ({ readonly holding: Holding } & NonNullable<ItemStory['stored']>)[];
}

/** An item of a site with its place and time there; where it lies there no longer, what the tier still knows of it. */
export const useItemStory = ({ tier, siteId }: MySite, itemId: string): UseQueryResult<ItemStory> =>
  useQuery({
    queryKey: ['item-story', tier, siteId, itemId],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ search: itemId, limit: '1' });
      const { rows } = await getJson<Page>(`/api/${tier}/sites/${siteId}/storage?${query.toString()}`, signal);
      const holding = await getJson<HoldingInBooks>(`/api/${tier}/items/${itemId}`, signal);
      return { holding, stored: rows[0] ?? null };
    },
    refetchInterval: ({ state }) => (state.data === undefined ? false : 5_000),
  });
