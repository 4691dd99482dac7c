import { isEnded, type Correction, type Holding } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { holdingsOfItems } from '../books/holding-rows.ts';

interface Row {
  readonly book: Correction;
}

export const holdingAt = async (tx: Tx, itemId: string, siteId: string): Promise<Holding | undefined> =>
  (await holdingsOfItems(tx, [itemId])).find((holding) => holding.siteId === siteId);

/** A correction as these books know it; the same row serves both sides where both are sites of one tier. */
export const loadCorrection = async (tx: Tx, correctionId: string): Promise<Correction | null> => {
  const [row] = await rowsOf<Row>(tx, 'select book from correction where correction_id = $1', [correctionId]);
  return row?.book ?? null;
};

export const recordCorrections = async (tx: Tx, books: readonly Correction[]): Promise<void> => {
  if (books.length === 0) return;
  await tx.query(
    `insert into correction (correction_id, item_id, by_site_id, with_site_id, holder_site_id, is_open, book)
     select (book ->> 'correctionId')::uuid, (book ->> 'itemId')::uuid, (book ->> 'bySiteId')::uuid,
            (book ->> 'withSiteId')::uuid, (book ->> 'holderSiteId')::uuid, is_open, book
       from unnest($1::jsonb[], $2::boolean[]) as written (book, is_open)
     on conflict (correction_id) do update set is_open = excluded.is_open, book = excluded.book`,
    [books.map((book) => JSON.stringify(book)), books.map((book) => !isEnded(book))],
  );
};

/** What waits of these items, the oldest first. */
export const openCorrections = async (tx: Tx, itemIds: readonly string[]): Promise<readonly Correction[]> => {
  if (itemIds.length === 0) return [];
  const sql = 'select book from correction where item_id = any ($1) and is_open order by at, correction_id';
  return (await rowsOf<Row>(tx, sql, [[...new Set(itemIds)]])).map(({ book }) => book);
};

export interface CorrectionsQuery {
  readonly siteId: string;
  readonly state: 'open' | 'ended';
  readonly limit: number;
}

export const correctionsSql = `
  select book from (
    (select book, at, correction_id from correction where by_site_id = $1 and is_open = $2 order by at desc limit $3)
    union
    (select book, at, correction_id from correction where with_site_id = $1 and is_open = $2 order by at desc limit $3)
  ) as both_sides order by at desc, correction_id desc limit $3`;

export const correctionsOf = async (tx: Tx, query: CorrectionsQuery): Promise<readonly Correction[]> =>
  (await rowsOf<Row>(tx, correctionsSql, [query.siteId, query.state === 'open', query.limit])).map(({ book }) => book);
