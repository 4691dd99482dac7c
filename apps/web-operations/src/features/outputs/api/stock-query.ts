import { infiniteQueryOptions } from '@tanstack/react-query';
import { storedPage } from '../../../lib/centre/stored.ts';

/** What lies in stock of a family (or of all), a thousand rows at a time, what came first first. */
export const stockQuery = (siteId: string, family: string | null) =>
  infiniteQueryOptions({
    queryKey: ['outputs', siteId, family],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const asked = {
        state: 'in-stock',
        limit: '1000',
        ...(family === null ? {} : { family }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      };
      return storedPage(siteId, asked, signal);
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
