import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Delivery } from './delivery.ts';

/** Remembers which events had their effect, in the transaction of the effect. */
export interface Inbox {
  /** The deliveries that are new, in their order; each id at most once. */
  claim(tx: Tx, deliveries: readonly Delivery[]): Promise<readonly Delivery[]>;
}

export const tableInbox: Inbox = {
  claim: async (tx, deliveries) => {
    const fresh = new Set(
      (
        await rowsOf<{ event_id: string }>(
          tx,
          `insert into inbox (event_id) select distinct id from unnest($1::uuid[]) as arrived (id) order by id
           on conflict do nothing returning event_id`,
          [deliveries.map((delivery) => delivery.id)],
        )
      ).map((row) => row.event_id),
    );
    return deliveries.filter((delivery) => fresh.delete(delivery.id));
  },
};
