import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Letter, LetterPage, Service } from './types.ts';

const pageSize = 50;

const pathOf = (service: Service, state: 'waiting' | 'discarded', after: string | null): string => {
  const query = new URLSearchParams({ state, limit: String(pageSize), ...(after === null ? {} : { after }) });
  return `/api/${service}/dead-letters?${query.toString()}`;
};

/** The letters of a service page by page, with the counts of all of them. */
export const lettersQuery = (service: Service, state: 'waiting' | 'discarded') =>
  infiniteQueryOptions({
    queryKey: [service, 'letters', state],
    queryFn: ({ signal, pageParam }) => getJson<LetterPage>(pathOf(service, state, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export interface LetterWithRecord extends Letter {
  readonly record: string;
}

/** The whole error and the record. They change with the next try only, so they are asked for once for each. */
export const recordQuery = (service: Service, { eventId, attempts }: Letter) =>
  queryOptions({
    queryKey: [service, 'record', eventId, attempts],
    queryFn: ({ signal }) => getJson<LetterWithRecord>(`/api/${service}/dead-letters/${eventId}`, signal),
    staleTime: Infinity,
    refetchInterval: false,
    placeholderData: keepPreviousData,
  });
