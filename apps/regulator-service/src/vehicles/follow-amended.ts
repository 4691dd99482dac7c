import type { ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, type Tx } from '@huihuan/platform-persistence';
import { touchesOf } from '@huihuan/regulator-domain';
import { archivedEvent } from '../facts/read-facts.ts';
import { factsOfItemsSql } from '../projections/load-lives.ts';
import { runStatements } from '../projections/statement.ts';
import { rewriteVehicles, type AmendedVehicle } from './write-vehicles.ts';

/** Amended items that are looked at under one lock. */
const atOnce = 500;

/** Notes amended items of which something was heard: their kinds are made anew when vehicles are counted next. */
export const noteAmended = (tx: Tx, itemIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `insert into vehicle_to_follow
       select item_id from item where item_id = any ($1::uuid[])
          and (family in ('vehicle', 'machine') or exists (select 1 from vehicle where vehicle.item_id = item.item_id))
     on conflict do nothing`,
    [sqlArray('uuid', itemIds)],
  );

/** At the start: those that an older version heard of beside this one. */
export const noteAmendedAtStart = (tx: Tx): Promise<unknown> =>
  tx.query(
    `insert into vehicle_to_follow
       select item_id from amended_item join item using (item_id)
        where family in ('vehicle', 'machine') or exists (select 1 from vehicle where vehicle.item_id = item.item_id)
     on conflict do nothing`,
  );

/** Makes anew as what the next of them count. The caller holds the lock of the projection. */
export const followAmended = async (tx: Tx): Promise<void> => {
  const rows = await rowsOf<{ itemId: string; family: string | null; classCode: string | null }>(tx, nextSql, [atOnce]);
  const facts = await factsOf(
    tx,
    rows.map(({ itemId }) => itemId),
  );
  const items = rows.flatMap(({ itemId, family, classCode }): AmendedVehicle[] =>
    family === null || classCode === null
      ? []
      : [{ itemId, now: { family, classCode }, facts: facts.get(itemId) ?? [] }],
  );
  await runStatements(tx, rewriteVehicles(items));
};

const factsOf = async (tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly ReadEvent[]>> => {
  const byItem = new Map(itemIds.map((itemId) => [itemId, [] as ReadEvent[]]));
  for (const { record } of await rowsOf<{ record: string }>(tx, factsOfItemsSql, [sqlArray('uuid', itemIds)])) {
    const event = archivedEvent(record);
    for (const itemId of new Set(touchesOf(event).map((touch) => touch.itemId))) byItem.get(itemId)?.push(event);
  }
  return byItem;
};

const nextSql = `
  with followed as (
    delete from vehicle_to_follow where item_id in (select item_id from vehicle_to_follow order by item_id limit $1) returning item_id)
  select item_id as "itemId", family, class_code as "classCode" from item join followed using (item_id) order by item_id`;
