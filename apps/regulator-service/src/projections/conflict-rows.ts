import type { EventData, Identifier } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import { losersOf } from '@huihuan/regulator-domain';
import { disown } from './claim-identifiers.ts';

type Opening = EventData<'cn.huihuan.conflict.opened.v1'>;
type Withdrawal = EventData<'cn.huihuan.conflict.withdrawn.v1'>;

/** What was judged just now holds, also where it was withdrawn before. What people have settled stays settled. */
export const openRow = (
  tx: Tx,
  { conflictId, identifier: { kind, value }, itemIds }: Opening,
  openedAt: string,
): Promise<unknown> =>
  tx.query(
    `insert into conflict as known (conflict_id, kind, value, item_ids, opened_at) values ($1, $2, $3, $4::uuid[], $5)
     on conflict (conflict_id) do update
       set item_ids = excluded.item_ids, state = 'open', reason = null, withdrawn_at = null,
           opened_at = least(known.opened_at, excluded.opened_at)
       where known.state <> 'settled'`,
    [conflictId, kind, value, itemIds, openedAt],
  );

/** The row is kept, with the items that it held and why they are held no more. */
export const withdrawRow = (tx: Tx, { conflictId, reason }: Withdrawal): Promise<unknown> =>
  tx.query(
    `update conflict set state = 'withdrawn', reason = $2, withdrawn_at = now() where conflict_id = $1 and state = 'open'`,
    [conflictId, reason],
  );

/**
 * What was said of a conflict that is not known here: by these books before they were lost, or beside facts that are still
 * on their way. One that is known follows from the facts, and hears nothing new from what was said about it.
 */
export const rememberSaid = (
  tx: Tx,
  said: Opening & { readonly reason?: string },
  { state, at }: { readonly state: 'open' | 'withdrawn'; readonly at: string },
): Promise<unknown> =>
  tx.query(
    `insert into conflict (conflict_id, kind, value, item_ids, state, reason, opened_at, withdrawn_at)
     values ($1, $2, $3, $4::uuid[], $5, $6, $7, case when $5 = 'withdrawn' then $7::timestamptz end)
     on conflict do nothing`,
    [said.conflictId, said.identifier.kind, said.identifier.value, said.itemIds, state, said.reason ?? null, at],
  );

interface Settlement {
  readonly conflictId: string;
  readonly identifier: Identifier;
  readonly itemIds: readonly string[];
  readonly genuineItemId: string | null;
  readonly reason: string;
}

/**
 * Settles the row, about the items that were decided on and no others, and takes the identifier from the losers, so that it
 * counts as theirs no more.
 */
export const settleRow = async (tx: Tx, settlement: Settlement, settledAt: string): Promise<void> => {
  const { conflictId, identifier, itemIds, genuineItemId, reason } = settlement;
  await tx.query(
    `insert into conflict as known (conflict_id, kind, value, item_ids, state, genuine_item_id, reason, opened_at, settled_at)
     values ($1, $2, $3, $4::uuid[], 'settled', $5, $6, $7, $7)
     on conflict (conflict_id) do update
       set item_ids = excluded.item_ids, state = 'settled', genuine_item_id = excluded.genuine_item_id,
           reason = excluded.reason, settled_at = excluded.settled_at, withdrawn_at = null`,
    [conflictId, identifier.kind, identifier.value, itemIds, genuineItemId, reason, settledAt],
  );
  await disown(tx, identifier, losersOf(settlement));
};
