import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Served } from '../../../lib/api/types.ts';

export type Day = Served<'/api/registry/demonstration/day'>;

const everyMilliseconds = 1_000;

/** The demonstration day; asked again and again while it is being played. */
export const dayQuery = queryOptions({
  queryKey: ['demonstration', 'day'],
  queryFn: ({ signal }) => getJson<Day>('/api/registry/demonstration/day', signal),
  refetchInterval: ({ state }) => (state.data?.state === 'playing' ? everyMilliseconds : false),
  // where several processes share the work there is no such day
  retry: false,
});
