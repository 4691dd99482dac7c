import { alarmKinds, fact, type AlarmKind, type Fact } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import { rowsOf, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { alarmIdOf, alarmMeasures, type AlarmCause } from '@huihuan/regulator-domain';
import { regulatorSource } from '../projections/regulator-source.ts';
import { goneCausesSql, newCausesSql, passing, raisedAtOnce } from './causes/causes-of-kinds.ts';
import { suspectGapsSql } from './causes/causes-in-books.ts';
import { writeBatchClocks } from './batch-clocks.ts';
import { writeBatteryClocks } from './battery-clocks.ts';
import { writeSiteLimits } from './site-limits.ts';
import { sayAlarms } from './say-alarms.ts';
import { areBatteriesRead, areVehiclesRead } from '../projections/follow-vehicles.ts';
import { writeVehicleClocks, writeVideoClocks } from './vehicle-clocks.ts';

export interface Sweeping {
  readonly database: ServiceDatabase;
  readonly outbox: Outbox;
  readonly newId: () => string;
  /** Told of a kind that could not be searched for. */
  readonly warn: (details: object, message: string) => void;
}

/** Searched for in tables that are read from the archive beside all else. */
const vehicleKinds: readonly AlarmKind[] = ['vehicle-papers', 'vehicle-video'];
const batteryKinds: readonly AlarmKind[] = ['traceability-overdue'];
/** Reading all that lies everywhere, or is owed, takes its time, and days matter there, not seconds. */
const slowKinds: readonly AlarmKind[] = ['dwell', 'vehicle-dismantling', ...vehicleKinds, ...batteryKinds];
export const quickKinds: readonly AlarmKind[] = alarmKinds.filter((kind) => !slowKinds.includes(kind));

/** The kinds that can be searched for: until all is read of vehicles or batteries, what is known of them is no cause of an alarm. */
export const searchable = async (
  database: ServiceDatabase,
  kinds: readonly AlarmKind[] = alarmKinds,
): Promise<readonly AlarmKind[]> => {
  const unread = [
    ...((await areVehiclesRead(database)) ? [] : vehicleKinds),
    ...((await areBatteriesRead(database)) ? [] : batteryKinds),
  ];
  return kinds.filter((kind) => !unread.includes(kind));
};

/**
 * Compares what there is cause for with the alarms that there are, and says what is new and what is gone. Finding the same
 * again says nothing, however often and by however many processes: only one of them searches at a time.
 * @returns how many alarms were raised or cleared
 */
export const sweepAlarms = async (
  sweeping: Sweeping,
  now: Date,
  kinds: readonly AlarmKind[] = alarmKinds,
): Promise<number> => {
  let said = 0;
  for (const kind of kinds) {
    try {
      for (let more = raisedAtOnce; more >= raisedAtOnce; said += more) more = await sweepKind(sweeping, now, kind);
    } catch (failure) {
      // the others do not wait for one that stumbles
      sweeping.warn({ err: failure, kind }, 'causes of a kind of alarm could not be searched for, this is tried again');
    }
  }
  return said;
};

const lockSql = `select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ':alarms', 0)) as "isAlone"`;

const sweepKind = ({ database, outbox, newId }: Omit<Sweeping, 'warn'>, now: Date, kind: AlarmKind): Promise<number> =>
  database.transaction(async (tx) => {
    const [lock] = await rowsOf<{ isAlone: boolean }>(tx, lockSql);
    if (lock?.isAlone !== true) return 0;
    const at = now.toISOString();
    const { usual, lasts } = alarmMeasures[kind];
    await prepare(tx, kind, at);
    const { mark, head } = await stretchOf(tx, kind);
    const staysAll = lasts && passing[kind] === undefined;
    if (staysAll && mark === head) return 0;
    const asked = [kind, usual, at, mark];
    const raised = await rowsOf<NewCause>(tx, newCausesSql(kind), asked);
    const gone = staysAll ? [] : await rowsOf<{ alarmId: string }>(tx, goneCausesSql(kind), asked);
    const facts = [...raised.map((cause) => raise(kind, cause)), ...gone.map(clear)];
    if (facts.length > 0) {
      await takeLocks(tx, [regulatorSource]);
      const id = newId();
      await sayAlarms(tx, outbox, facts, { correlationId: id, causationId: id });
    }
    if (lasts && facts.length < raisedAtOnce) await tx.query(markSql, [kind, head]);
    return Math.max(raised.length, gone.length);
  });

/** Writes what the causes of a kind are compared with. */
const prepare = async (tx: Tx, kind: AlarmKind, at: string): Promise<void> => {
  if (kind === 'chain-gap') for (const sql of suspectGapsSql) await tx.query(sql, sql.includes('$1') ? [at] : []);
  if (kind === 'dwell' || kind === 'vehicle-dismantling') await writeSiteLimits(tx, at);
  if (kind === 'vehicle-papers') await writeVehicleClocks(tx);
  if (kind === 'vehicle-video') await writeVideoClocks(tx, at);
  if (kind === 'mass-balance') await writeBatchClocks(tx);
  if (kind === 'traceability-overdue') await writeBatteryClocks(tx);
};

type NewCause = Omit<AlarmCause, 'kind' | 'since'> & { readonly since: Date | string };

const raise = (kind: AlarmKind, { since, ...cause }: NewCause): Fact =>
  fact('cn.huihuan.alarm.raised.v4', {
    ...{ alarmId: alarmIdOf(kind, cause.subject, cause.occurrence), kind },
    ...cause,
    since: new Date(since).toISOString(),
  });

const clear = ({ alarmId }: { readonly alarmId: string }): Fact => fact('cn.huihuan.alarm.cleared.v1', { alarmId });

/** Positions are committed in their order: who has seen one has seen all below it. */
const stretchOf = async (tx: Tx, kind: AlarmKind): Promise<{ readonly mark: number; readonly head: number }> => {
  const [row] = await rowsOf<{ mark: number; head: number }>(
    tx,
    `select coalesce((select position from alarm_watch where kind = $1), 0) as mark, position as head from projection_head`,
    [kind],
  );
  return row ?? { mark: 0, head: 0 };
};

const markSql = `
  insert into alarm_watch (kind, position) values ($1, $2) on conflict (kind) do update set position = excluded.position`;
