import { readEvent } from '@huihuan/contracts-events';
import { rowsOf, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { regulatorSource } from '../projections/regulator-source.ts';
import { runStatements, type Statement } from '../projections/statement.ts';
import { toldIn, writeVehicles } from './write-vehicles.ts';

/** Positions of the archive that are looked through under one lock. */
const atOnce = 5_000;

/** What a batch says was written; where nothing of the archive lies between, that is how far it was read. */
export const moveVehicles = (positions: readonly number[]): Statement | null => {
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    sql: `update vehicle_head set position = greatest(position, $2::bigint), operation_position = greatest(operation_position, $2::bigint)
           where operation_position >= $1::bigint - 1`,
    parameters: [first, last],
  };
};

/**
 * Reads what the archive has beyond where it was read for vehicles, of before they were counted or heard by an older version:
 * so many positions as one transaction takes, so that nobody waits for a long archive.
 * @returns whether the vehicles are where the archive is
 */
export const followVehicles = async (database: ServiceDatabase): Promise<boolean> => {
  if (!(await isBehind(database))) return true;
  await database.transaction(readNext);
  return !(await isBehind(database));
};

const isBehind = async (database: ServiceDatabase): Promise<boolean> => (await rowsOf(database, behindSql)).length > 0;

const behindSql = `
  select 1 from vehicle_head cross join projection_head where operation_position < projection_head.position`;

const readNext = async (tx: Tx): Promise<void> => {
  await takeLocks(tx, [regulatorSource]);
  const rows = await rowsOf<{ record: string }>(tx, nextSql, [
    atOnce,
    toldIn.map((type) => `%"type":"cn.huihuan.${type}.v%`),
  ]);
  // what cannot be read waits as an unread fact, and is written when it can
  const facts = rows.flatMap(({ record }) => {
    const read = readEvent(record);
    return read.ok ? [{ event: read.value }] : [];
  });
  await runStatements(tx, writeVehicles(facts));
  await tx.query(
    `update vehicle_head set operation_position = reached.position, position = greatest(vehicle_head.position, reached.position)
       from (select least(operation_position + $1::bigint, projection_head.position) as position
               from vehicle_head cross join projection_head) as reached`,
    [atOnce],
  );
};

const nextSql = `
  select record from fact cross join vehicle_head
   where fact.position > operation_position and fact.position <= operation_position + $1::bigint
     and record like any ($2::text[])
   order by fact.position`;
