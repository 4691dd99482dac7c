import { readEvent, type ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, sqlArray, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { touchesOf } from '@huihuan/regulator-domain';
import { batteriesToldIn, writeBatteries } from '../batteries/write-batteries.ts';
import { redrawnToldIn, writeRedrawn } from '../balances/write-redrawn.ts';
import { dryToldIn, writeDry } from '../batches/write-dry.ts';
import { outcomesToldIn, writeOutcomes } from '../outcomes/write-outcomes.ts';
import { regulatorSource } from './regulator-source.ts';
import { saidToldIn, writeSaid } from '../said/write-said.ts';
import { runStatements, type Statement } from './statement.ts';
import { writeGutted } from '../yields/write-gutted.ts';
import { followAmended, noteAmended } from '../vehicles/follow-amended.ts';
import { toldIn, writeVehicles } from '../vehicles/write-vehicles.ts';

/** Positions of the archive that are looked through under one lock. */
const atOnce = 5_000;

/**
 * What a batch says was written; where nothing of the archive lies between, that is how far it was read. Positions of facts that
 * came twice stay empty, and nothing lies there.
 */
export const moveVehicles = (positions: readonly number[]): Statement | null => {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return null;
  const reached = (head: string): string => `
    update ${head} set position = greatest(${head}.position, $2::bigint) from before where ${head}.position >= before.position`;
  return {
    sql: `with before as (select coalesce(max(position), 0) as position from fact where position < $1::bigint),
          moved as (
            update vehicle_head set position = greatest(vehicle_head.position, $2::bigint), operation_position = greatest(operation_position, $2::bigint)
              from before where operation_position >= before.position),
          dried as (${reached('dry_head')}),
          filmed as (${reached('video_head')}),
          ended as (${reached('outcome_head')}),
          drawn as (${reached('redrawn_head')}),
          told as (${reached('said_head')}),
          reported as (${reached('battery_head')})
          ${reached('gutted_head')}`,
    parameters: [first, last],
  };
};

/**
 * Reads what the archive has beyond where it was read for vehicles, their videos, appliances that lack parts, dry mass, balances drawn anew, outcomes, reports of
 * batteries and what forms and steps say, of before they were counted or heard by an older version: so many positions as one transaction takes, so that nobody waits for a long archive. Then
 * items that were amended count by the class that they are known to be of.
 * @returns whether all of these are where the archive is
 */
export const followVehicles = async (database: ServiceDatabase): Promise<boolean> => {
  if (!(await isBehind(database))) return true;
  await database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    if ((await rowsOf(tx, behindSql)).length > 0) await readNext(tx);
    await followAmended(tx);
  });
  return !(await isBehind(database));
};

/** Whether vehicles and their videos are where the archive is, whatever else is read of it. */
export const areVehiclesRead = async (database: ServiceDatabase): Promise<boolean> =>
  (await rowsOf(database, vehiclesBehindSql)).length === 0;

const vehiclesBehindSql = `
  select 1 from vehicle_head cross join video_head cross join projection_head
   where least(vehicle_head.position, operation_position, video_head.position) < projection_head.position
  union all (select 1 from vehicle_to_follow limit 1)`;

/** Whether moves and reports of batteries are where the archive is. */
export const areBatteriesRead = async (database: ServiceDatabase): Promise<boolean> =>
  (await rowsOf(database, batteriesBehindSql)).length === 0;

const batteriesBehindSql = `
  select 1 from battery_head cross join projection_head where battery_head.position < projection_head.position`;

const isBehind = async (database: ServiceDatabase): Promise<boolean> =>
  (await rowsOf(database, `${behindSql} union all (select 1 from vehicle_to_follow limit 1)`)).length > 0;

/** The head that is the furthest behind: what is read again says the same. */
const heads = `(
  select least(operation_position, gutted_head.position, dry_head.position, video_head.position,
    outcome_head.position, redrawn_head.position, said_head.position, battery_head.position) as position
    from vehicle_head cross join gutted_head cross join dry_head cross join video_head cross join outcome_head
    cross join redrawn_head cross join said_head cross join battery_head) as head`;

const behindSql = `select 1 from ${heads} cross join projection_head where head.position < projection_head.position`;

const toldInAny = [
  ...new Set<string>([
    ...[...toldIn, ...dryToldIn, ...outcomesToldIn, ...redrawnToldIn, ...saidToldIn],
    ...batteriesToldIn,
  ]),
];

const readNext = async (tx: Tx): Promise<void> => {
  const rows = await rowsOf<{ position: number; record: string }>(tx, nextSql, [
    atOnce,
    toldInAny.map((type) => `%"type":"cn.huihuan.${type}.v%`),
  ]);
  // what cannot be read waits as an unread fact, and is written when it can
  const facts = rows.flatMap(({ position, record }) => {
    const read = readEvent(record);
    return read.ok ? [{ position, event: read.value }] : [];
  });
  const counted = [
    writeGutted(facts),
    ...writeDry(facts),
    writeOutcomes(facts),
    writeRedrawn(facts),
    ...writeSaid(facts),
    ...writeBatteries(facts),
  ];
  await runStatements(tx, [...writeVehicles(facts), ...counted]);
  await noteAmended(tx, await amendedIn(tx, facts));
  await tx.query(reachedSql, [atOnce]);
};

/** What is read again here is what events first said: of amended items it is followed once more. */
const amendedIn = async (tx: Tx, facts: readonly { readonly event: ReadEvent }[]): Promise<readonly string[]> => {
  const itemIds = facts.flatMap(({ event }) => touchesOf(event).map(({ itemId }) => itemId));
  const sql = 'select item_id as "itemId" from amended_item where item_id = any ($1::uuid[])';
  const rows = await rowsOf<{ itemId: string }>(tx, sql, [sqlArray('uuid', [...new Set(itemIds)])]);
  return rows.map(({ itemId }) => itemId);
};

const reachedSql = `
  with reached as (
    select least(head.position + $1::bigint, projection_head.position) as position from ${heads} cross join projection_head),
  moved as (update gutted_head set position = greatest(gutted_head.position, reached.position) from reached),
  dried as (update dry_head set position = greatest(dry_head.position, reached.position) from reached),
  filmed as (update video_head set position = greatest(video_head.position, reached.position) from reached),
  ended as (update outcome_head set position = greatest(outcome_head.position, reached.position) from reached),
  drawn as (update redrawn_head set position = greatest(redrawn_head.position, reached.position) from reached),
  told as (update said_head set position = greatest(said_head.position, reached.position) from reached),
  reported as (update battery_head set position = greatest(battery_head.position, reached.position) from reached)
  update vehicle_head set operation_position = greatest(operation_position, reached.position),
    position = greatest(vehicle_head.position, reached.position) from reached`;

const nextSql = `
  select fact.position, record from fact cross join ${heads}
   where fact.position > head.position and fact.position <= head.position + $1::bigint
     and record like any ($2::text[])
   order by fact.position`;
