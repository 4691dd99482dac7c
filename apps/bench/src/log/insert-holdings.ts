import type pg from 'pg';
import type { HandIn } from '../goods/hand-in.ts';

/** The rows that a hand-in leaves in the books of a site, by one raw statement. */
export const insertHoldings = (
  client: pg.Client,
  table: string,
  siteId: string,
  handIns: readonly HandIn[],
): Promise<unknown> => {
  const items = handIns.map(({ item }) => item);
  return client.query(
    `insert into ${table} (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
     select item_id, $1, tracking, family, class_code, grams, identifiers, custody_seq, 'in-stock'
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::jsonb[], $8::int[])
         as row (item_id, tracking, family, class_code, grams, identifiers, custody_seq)`,
    [
      siteId,
      items.map(({ itemId }) => itemId),
      items.map(({ tracking }) => tracking),
      items.map(({ family }) => family),
      items.map(({ classCode }) => classCode),
      items.map(({ grams }) => grams),
      items.map(({ identifiers }) => JSON.stringify(identifiers)),
      items.map(({ custodySeq }) => custodySeq),
    ],
  );
};
