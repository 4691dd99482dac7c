import { infiniteQueryOptions } from '@tanstack/react-query';
import { storedPage, type Stored, type StoredPage } from '../../../lib/centre/stored.ts';

const pageOf = (siteId: string, family: string | null, after: string, signal: AbortSignal): Promise<StoredPage> => {
  const more = { ...(family === null ? {} : { family }), ...(after === '' ? {} : { after }) };
  return storedPage(siteId, { state: 'in-stock', limit: '1000', ...more }, signal);
};

/** What lies in stock of a family (or of all), a thousand rows at a time, what came first first. */
export const stockQuery = (siteId: string, family: string | null) =>
  infiniteQueryOptions({
    queryKey: ['outputs', siteId, family],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => pageOf(siteId, family, pageParam, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** All of it. @param onRead how many rows are there so far */
export const readStock = async (
  siteId: string,
  family: string | null,
  signal: AbortSignal,
  onRead: (rows: number) => void,
): Promise<readonly Stored[]> => {
  const rows: Stored[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: StoredPage = await pageOf(siteId, family, after, signal);
    rows.push(...page.rows);
    onRead(rows.length);
    after = page.next;
  }
  return rows;
};
