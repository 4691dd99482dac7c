import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useStreamedArea } from '../area/seen-areas.ts';
import { useAfterFacts } from '../state/use-after-facts.ts';
import { overviewQuery } from './overview-query.ts';
import type { Overview } from './types.ts';

/**
 * The figures of an area, alive: those of all in sight come with the stream, others are read anew after events, and when
 * they are looked at again, because meanwhile nobody followed them.
 */
export const useOverview = (areaCode: string): UseQueryResult<Overview> => {
  const client = useQueryClient();
  const isStreamed = useStreamedArea() === areaCode;
  useAfterFacts(
    () => !isStreamed,
    () => void client.invalidateQueries({ queryKey: overviewQuery(areaCode).queryKey }),
  );
  return useQuery({ ...overviewQuery(areaCode), ...(isStreamed ? {} : { staleTime: 0 }) });
};
