import { changesOfFact } from '@huihuan/custody-domain';
import type { Effect } from '@huihuan/messaging-core';
import { wholeSchema } from '@huihuan/platform-persistence';
import { applyChanges } from './apply-changes.ts';
import { forgetConflict, rememberConflict, rememberSettlement } from './item-conflicts.ts';

/** Items whose identifier is active more than once stand still until the regulator has decided. */
export const followConflicts: Effect = {
  types: ['cn.huihuan.conflict.opened.v1', 'cn.huihuan.conflict.settled.v1', 'cn.huihuan.conflict.withdrawn.v1'],
  // The event does not say at which sites the items are. Nobody may move them, or take them in, before they are blocked.
  locks: (deliveries) => (deliveries.length > 0 ? [wholeSchema] : []),
  apply: async (tx, deliveries) => {
    for (const { event } of deliveries) {
      if (event.type === 'cn.huihuan.conflict.opened.v1' && !(await rememberConflict(tx, event.data))) continue;
      if (event.type === 'cn.huihuan.conflict.settled.v1') await rememberSettlement(tx, event.data);
      if (event.type === 'cn.huihuan.conflict.withdrawn.v1') await forgetConflict(tx, event.data);
      await applyChanges(tx, changesOfFact(event));
    }
  },
};
