import { useQuery } from '@tanstack/react-query';
import type { Act } from '@huihuan/web-outbox';
import { askFamily, type FamilyAnswer } from './ask-family.ts';

export interface AskedFamily {
  readonly answer: FamilyAnswer | undefined;
  readonly isAway: boolean;
  /** Whether the answer was given for this view, as it stands now, and not kept from before. */
  readonly isFresh: boolean;
  readonly again: () => void;
}

/** Asked anew whenever the server has taken something about the piece; the last answer stays where the network is gone. */
export const useFamily = (itemId: string, acts: readonly Act[]): AskedFamily => {
  const taken = acts.filter(({ state }) => state === 'done').length;
  const { data, isError, isFetching, isFetchedAfterMount, isPlaceholderData, refetch } = useQuery({
    queryKey: ['piece', itemId, taken],
    queryFn: () => askFamily(itemId),
    networkMode: 'always',
    retry: false,
    placeholderData: (before: FamilyAnswer | undefined) => before,
    gcTime: 60 * 60_000,
    refetchOnReconnect: 'always',
    refetchOnMount: 'always',
  });
  const isFresh = data?.kind === 'known' && isFetchedAfterMount && !isFetching && !isPlaceholderData && !isError;
  return { answer: data, isFresh, isAway: isError, again: () => void refetch() };
};
