import { noDiscrepancy, type Discrepancy } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/** A difference as these books know it; the same row serves both sides where both are sites of one tier. */
export const loadDiscrepancy = async (tx: Tx, discrepancyId: string): Promise<Discrepancy> => {
  const [row] = await rowsOf<{ book: Discrepancy }>(tx, 'select book from discrepancy where discrepancy_id = $1', [
    discrepancyId,
  ]);
  return row?.book ?? noDiscrepancy;
};

export const recordDiscrepancies = async (tx: Tx, books: readonly Discrepancy[]): Promise<void> => {
  const known = books.filter((book) => book.state !== 'none');
  if (known.length === 0) return;
  await tx.query(
    `insert into discrepancy (discrepancy_id, shipment_id, from_site_id, to_site_id, kind, state, item_id, book)
     select (book ->> 'discrepancyId')::uuid, (book ->> 'shipmentId')::uuid, (book ->> 'fromSiteId')::uuid,
            (book ->> 'toSiteId')::uuid, book ->> 'kind', book ->> 'state', (book -> 'item' ->> 'itemId')::uuid, book
       from unnest($1::jsonb[]) as written (book)
     on conflict (discrepancy_id) do update set
       state = excluded.state, book = excluded.book`,
    [known.map((book) => JSON.stringify(book))],
  );
};
