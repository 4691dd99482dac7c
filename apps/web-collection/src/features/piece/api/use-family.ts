import { useQuery } from '@tanstack/react-query';
import type { Act } from '@huihuan/web-outbox';
import { askFamily, type FamilyAnswer } from './ask-family.ts';

export interface AskedFamily {
  readonly answer: FamilyAnswer | undefined;
  readonly isAway: boolean;
  /** Whether the answer was given for this view and not kept from before. */
  readonly isFresh: boolean;
  /** Whether one is on its way. */
  readonly isComing: boolean;
  readonly again: () => void;
}

/** Asked anew whenever the server has taken or refused something about the piece; the last answer stays where the network is gone. */
export const useFamily = (itemId: string, acts: readonly Act[]): AskedFamily => {
  const answered = acts.filter(({ state }) => state === 'done' || state === 'refused').length;
  const { data, isError, isFetching, isFetchedAfterMount, isPlaceholderData, refetch } = useQuery({
    queryKey: ['piece', itemId, answered],
    queryFn: () => askFamily(itemId),
    networkMode: 'always',
    retry: false,
    placeholderData: (before: FamilyAnswer | undefined) => before,
    gcTime: 60 * 60_000,
    refetchOnReconnect: 'always',
    refetchOnMount: 'always',
    // what was refused may be mended or released, and then the number is one of before: its answer is of before as well
    staleTime: 0,
  });
  const isFresh = data?.kind === 'known' && isFetchedAfterMount && !isPlaceholderData && !isError;
  return {
    answer: data,
    isFresh,
    isComing: isFetching && data?.kind === 'known',
    isAway: isError,
    again: () => void refetch(),
  };
};
