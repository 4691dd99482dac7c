import { useQuery } from '@tanstack/react-query';
import { useAreaCode } from '../area/use-area.ts';
import { useSelection } from '../state/selection.ts';
import { dayQuery, type PastDay } from './day-query.ts';

export interface ShownDay {
  /** Null is now, and then there is nothing more. */
  readonly day: string | null;
  /** Of the day before while that of this one is on its way. */
  readonly data: PastDay | undefined;
  readonly error: Error | null;
  readonly isComing: boolean;
  readonly refetch: () => Promise<unknown>;
}

/** The past day that is looked at, of the area that the page is about. */
export const usePastDay = (): ShownDay => {
  const { day } = useSelection();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(dayQuery(day, useAreaCode()));
  if (day === null) return { day, data: undefined, error: null, isComing: false, refetch };
  return { day, data, error, isComing: isFetching || isPlaceholderData, refetch };
};
