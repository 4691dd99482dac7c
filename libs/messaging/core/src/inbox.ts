import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Delivery } from './delivery.ts';

/** Remembers which events had their effect, in the transaction of the effect. */
export interface Inbox {
  /** The deliveries that are new, in their order; each id at most once. */
  claim(tx: Tx, deliveries: readonly Delivery[]): Promise<readonly Delivery[]>;
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
});
