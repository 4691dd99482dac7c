import type { EventData, Identifier } from '@huihuan/contracts-events';
import { blockedByConflict, changeHolding, type Holding } from '@huihuan/custody-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

/**
 * Opens a conflict in these books, or adds the items that joined it. The settlement may be heard first: an item that has
 * lost the identifier is in no dispute about it any more, so what opens such a one is over already.
 * @returns whether it is open now
 */
export const rememberConflict = async (
  tx: Tx,
  { conflictId, itemIds, identifier }: EventData<'cn.huihuan.conflict.opened.v1'>,
): Promise<boolean> => {
  const opened = await rowsOf(
    tx,
    `insert into open_conflict as known (conflict_id, item_ids)
     select $1::uuid, $2::uuid[]
      where not exists (select 1 from lost_identifier where item_id = any ($2::uuid[]) and kind = $3 and value = $4)
     on conflict (conflict_id) do update set
       item_ids = array(select distinct item_id from unnest(known.item_ids || excluded.item_ids) as item_id order by 1)
     returning 1`,
    [conflictId, itemIds, identifier.kind, identifier.value],
  );
  return opened.length > 0;
};

/** Ends a conflict, and keeps in mind which items lost the identifier. */
export const rememberSettlement = async (
  tx: Tx,
  { conflictId, itemIds, genuineItemId, identifier }: EventData<'cn.huihuan.conflict.settled.v1'>,
): Promise<void> => {
  await tx.query('delete from open_conflict where conflict_id = $1', [conflictId]);
  await tx.query(
    `insert into lost_identifier (item_id, kind, value) select item_id, $2, $3 from unnest($1::uuid[]) as item_id
     on conflict do nothing`,
    [itemIds.filter((itemId) => itemId !== genuineItemId), identifier.kind, identifier.value],
  );
};

/** It was none: nobody loses anything. It may be opened again, in its turn. */
export const forgetConflict = (
  tx: Tx,
  { conflictId }: EventData<'cn.huihuan.conflict.withdrawn.v1'>,
): Promise<unknown> => tx.query('delete from open_conflict where conflict_id = $1', [conflictId]);

interface Trouble {
  readonly itemId: string;
  /** A conflict that is open about the item; or, where there is none, what the item lost by one. */
  readonly conflictId: string | null;
  readonly lost: Identifier | null;
}

/** What conflicts do to items that come into these books: those that are open block them, those that are settled took an identifier. */
export const conflictsOfTaken = async (tx: Tx, itemIds: readonly string[]): Promise<(taken: Holding) => Holding> => {
  if (itemIds.length === 0) return (taken) => taken;
  const rows = await rowsOf<Trouble>(
    tx,
    `select item_id as "itemId", conflict_id::text as "conflictId", null::json as lost
       from open_conflict, unnest(item_ids) as item_id
      where item_ids && $1::uuid[] and item_id = any ($1::uuid[])
      union all
     select item_id, null, json_build_object('kind', kind, 'value', value)
       from lost_identifier where item_id = any ($1::uuid[])`,
    [itemIds],
  );
  return (taken) =>
    rows
      .filter(({ itemId }) => itemId === taken.item.itemId)
      .reduce((holding, trouble) => suffer(holding, trouble), taken);
};

const suffer = (holding: Holding, { itemId, conflictId, lost }: Trouble): Holding => {
  if (lost !== null) return changeHolding(holding, { kind: 'lose-identifier', itemId, identifier: lost });
  if (conflictId === null) return holding;
  return changeHolding(holding, { kind: 'block', siteId: null, itemId, by: blockedByConflict(conflictId) });
};
