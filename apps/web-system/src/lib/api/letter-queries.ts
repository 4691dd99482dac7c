import { infiniteQueryOptions } from '@tanstack/react-query';
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

/** What a letter holds does not change, so it is asked for once, when somebody wants to read it. */
export const recordQuery = (service: Service, eventId: string) => ({
  queryKey: [service, 'record', eventId],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    getJson<LetterWithRecord>(`/api/${service}/dead-letters/${eventId}`, signal),
  staleTime: Infinity,
  refetchInterval: false as const,
});
