import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Delivery } from './delivery.ts';

/** Remembers which events had their effect, in the transaction of the effect. */
export interface Inbox {
  /** The deliveries that are new, in their order; each id at most once. */
  claim(tx: Tx, deliveries: readonly Delivery[]): Promise<readonly Delivery[]>;
  /**
   * Those of these events that had their effect; for what can not be claimed, because it can not be read here. Absent where
   * whoever keeps what it cannot read knows it himself.
   */
  known?(tx: Tx, eventIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The inbox of one consumer group, as rows. */
export const tableInbox = (group: string): Inbox => ({
  claim: async (tx, deliveries) => {
    const fresh = new Set(
      (
        await rowsOf<{ event_id: string }>(
          tx,
          `insert into inbox (consumer_group, event_id) select distinct $1, id from unnest($2::uuid[]) as arrived (id) order by 2
           on conflict do nothing returning event_id`,
          [group, deliveries.map((delivery) => delivery.id)],
        )
      ).map((row) => row.event_id),
    );
    return deliveries.filter((delivery) => fresh.delete(delivery.id));
  },
  known: async (tx, eventIds) => {
    const sql = 'select event_id as id from inbox where consumer_group = $1 and event_id = any ($2::uuid[])';
    return new Set((await rowsOf<{ id: string }>(tx, sql, [group, eventIds])).map(({ id }) => id));
  },
});
