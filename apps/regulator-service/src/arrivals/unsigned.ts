import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Arrived } from './arrived.ts';

/** Those that stand in their chains behind a fact that is signed: who has begun to sign does not stop. */
export const behindSigned = async (tx: Tx, unsigned: readonly Arrived[]): Promise<ReadonlySet<Arrived>> => {
  if (unsigned.length === 0) return new Set();
  const column = columnsOf(unsigned.map((one, place) => ({ ...one.event, place })));
  const rows = await rowsOf<{ place: number }>(
    tx,
    `select place from unnest($1::text[], $2::bigint[], $3::int[]) as said (source, seq, place) join chain using (source)
      cross join lateral (select record from fact where fact.chain_no = chain.chain_no and fact.seq < said.seq
                           order by fact.seq desc limit 1) as before
      where record like '%,"signature":{"by":"%"},"siteseq":%'`,
    [
      column('text', ({ source }) => source),
      column('bigint', ({ siteSeq }) => siteSeq),
      column('int', ({ place }) => place),
    ],
  );
  const late = new Set(rows.map(({ place }) => place));
  return new Set(unsigned.filter((_, place) => late.has(place)));
};
