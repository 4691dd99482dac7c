import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Arrived } from '../arrived.ts';

/**
 * Those that had their effect here before, by their id or because everything of their chain has up to a higher number: they have none
 * again, whatever they say. The group of a service is called as its schema.
 */
export const heardBefore = async (tx: Tx, arrived: readonly Arrived[]): Promise<ReadonlySet<Arrived>> => {
  const column = columnsOf(arrived.map(({ event }, place) => ({ ...event, place })));
  const rows = await rowsOf<{ place: number }>(
    tx,
    `select place from unnest($1::uuid[], $2::text[], $3::bigint[], $4::int[]) as said (id, source, seq, place)
      where exists (select from inbox where consumer_group = current_schema() and event_id = said.id)
         or exists (select from inbox_through as heard
                     where consumer_group = current_schema() and heard.source = said.source and site_seq >= said.seq)`,
    [
      column('uuid', ({ id }) => id),
      column('text', ({ source }) => source),
      column('bigint', ({ siteSeq }) => siteSeq),
      column('int', ({ place }) => place),
    ],
  );
  return new Set(rows.flatMap(({ place }) => arrived.slice(place, place + 1)));
};
