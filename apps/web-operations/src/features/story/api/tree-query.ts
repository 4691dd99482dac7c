import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Holding } from './use-item-story.ts';
import type { Item } from '../../../lib/custody/types.ts';

export interface Relative extends Pick<Item, 'itemId' | 'classCode' | 'grams' | 'identifiers'> {
  readonly depth: number;
  readonly state: Holding['state'];
  readonly grade: Holding['grade'];
}

export interface ItemTree {
  /** What it came out of, the nearest first. */
  readonly ancestors: readonly Relative[];
  readonly descendants: readonly Relative[];
  readonly truncated: boolean;
}

/** Relatives of an item by the jobs of the sorting centres. */
export const treeQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['item-tree', itemId],
    refetchInterval: 15_000,
    queryFn: ({ signal }) => getJson<ItemTree>(`/api/sorting/items/${itemId}/tree`, signal),
  });
