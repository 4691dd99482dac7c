import { changesOfFact } from '@huihuan/custody-domain';
import type { Effect } from '@huihuan/messaging-core';
import { wholeSchema } from '@huihuan/platform-persistence';
import { applyChanges } from './apply-changes.ts';

/** Items whose identifier is active more than once stand still until the regulator has decided. */
export const followConflicts: Effect = {
  types: ['cn.huihuan.conflict.opened.v1', 'cn.huihuan.conflict.settled.v1'],
  // The event does not say at which sites the items are. Nobody may move them, or take them in, before they are blocked.
  locks: (deliveries) => (deliveries.length > 0 ? [wholeSchema] : []),
  apply: async (tx, deliveries) => {
    for (const { event } of deliveries) {
      if (event.type === 'cn.huihuan.conflict.opened.v1') {
        await tx.query('insert into open_conflict (conflict_id, item_ids) values ($1, $2) on conflict do nothing', [
          event.data.conflictId,
          event.data.itemIds,
        ]);
      } else if (event.type === 'cn.huihuan.conflict.settled.v1') {
        await tx.query('delete from open_conflict where conflict_id = $1', [event.data.conflictId]);
      }
      await applyChanges(tx, changesOfFact(event));
    }
  },
};
