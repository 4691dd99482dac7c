import { z } from 'zod';

/** How a list is read in pieces: `after` is the `next` of the piece before. */
export const pageQuery = {
  after: z.string().max(64).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(5000).default(1000).describe('Most rows of one page'),
};

export const nextField = z.string().nullable().describe('Where the next page begins; null on the last one');

export interface Page<Row> {
  readonly rows: Row[];
  readonly next: string | null;
}

/** @param found one row more than the limit, where there is one: so it is known that there is a next page */
export const pageOf = <Row>(found: readonly Row[], limit: number, key: (row: Row) => string): Page<Row> => {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last !== undefined ? key(last) : null };
};
