import type { Identifier } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import { losersOf, type ArchivedEvent } from '@huihuan/regulator-domain';
import { disown } from './claim-identifiers.ts';
import { rememberConflict } from './open-conflicts.ts';

/** What the regulator said itself comes back by the bus like everything else; where it is known already nothing changes. */
export const writeConflicts = async (tx: Tx, archived: readonly ArchivedEvent[]): Promise<void> => {
  for (const { event } of archived) {
    if (event.type === 'cn.huihuan.conflict.opened.v1') await rememberConflict(tx, event.data, event.time);
    if (event.type === 'cn.huihuan.conflict.settled.v1') await settleConflict(tx, event.data, event.time);
  }
};

interface Settlement {
  readonly conflictId: string;
  readonly identifier: Identifier;
  readonly itemIds: readonly string[];
  readonly genuineItemId: string | null;
  readonly reason: string;
}

/** Settles the row and takes the identifier from the losers, so that it counts as theirs no more. */
export const settleConflict = async (tx: Tx, settlement: Settlement, settledAt: string): Promise<void> => {
  await rememberConflict(tx, settlement, settledAt);
  await tx.query(
    `update conflict set state = 'settled', genuine_item_id = $2, reason = $3, settled_at = $4 where conflict_id = $1`,
    [settlement.conflictId, settlement.genuineItemId, settlement.reason, settledAt],
  );
  await disown(tx, settlement.identifier, losersOf(settlement));
};
