import { queryOptions } from '@tanstack/react-query';
import { storedPage, type StoredPage } from '../../../lib/centre/stored.ts';

export const queueKey = (siteId: string) => ['grading', siteId] as const;

/** The next 500 items that wait for a grade, what came first first; what others grade leaves the list within seconds. */
export const queueQuery = (siteId: string) =>
  queryOptions({
    queryKey: queueKey(siteId),
    refetchInterval: 5_000,
    queryFn: ({ signal }): Promise<StoredPage> =>
      storedPage(siteId, { state: 'in-stock', grade: 'none', limit: '500' }, signal),
  });
