import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Delivery } from '../delivery.ts';
import { tableInbox, type Inbox } from '../inbox.ts';

/**
 * The inbox of one consumer group whose rows may be forgotten: what its chain says up to a number is known without them. That number
 * is looked at after the rows are written: whoever raises it in the same moment takes rows away, and one of the two is seen.
 */
export const forgettingInbox = (group: string): Inbox => ({
  ...tableInbox(group),
  claim: async (tx, deliveries) => {
    const column = columnsOf(deliveries);
    const written = await rowsOf<{ event_id: string }>(
      tx,
      `insert into inbox (consumer_group, event_id, source, site_seq)
       select distinct on (id) $1, id, source, site_seq
         from unnest($2::uuid[], $3::text[], $4::bigint[]) as arrived (id, source, site_seq) order by id
       on conflict do nothing returning event_id`,
      [
        group,
        column('uuid', ({ id }) => id),
        column('text', ({ source }) => source),
        column('bigint', ({ siteSeq }) => siteSeq),
      ],
    );
    const through = await throughOf(tx, group, deliveries);
    const fresh = new Set(written.map(({ event_id }) => event_id));
    return deliveries.filter(
      ({ id, source, siteSeq }) => fresh.delete(id) && siteSeq > (through.get(source) ?? -Infinity),
    );
  },
});

/** Up to which number of each of these chains everything had its effect or was given up. */
const throughOf = async (
  tx: Tx,
  group: string,
  deliveries: readonly Delivery[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await rowsOf<{ source: string; siteSeq: number }>(
    tx,
    'select source, site_seq as "siteSeq" from inbox_through where consumer_group = $1 and source = any ($2)',
    [group, [...new Set(deliveries.map(({ source }) => source))]],
  );
  return new Map(rows.map(({ source, siteSeq }) => [source, siteSeq]));
};
