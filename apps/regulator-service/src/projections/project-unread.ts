import { events, eventVersions, readEvent } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import { rowsOf, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { writeFigureChanges } from '../closings/write-figure-changes.ts';
import { writeDaysOfUnread } from '../days/follow-archive.ts';
import { itemsOf, loadItems } from './load-items.ts';
import { planBatch } from './plan-batch.ts';
import { lockHead } from './projection-head.ts';
import { regulatorSource } from './regulator-source.ts';
import { writePlan } from './write-plan.ts';

interface UnreadRow {
  readonly position: number;
  readonly record: string;
}

const atOnce = 2000;
/** In every version by which they may stand in the archive. */
const knownTypes = Object.values(events)
  .flatMap(({ type }) => eventVersions.typesOf(type))
  .filter((type) => eventVersions.readingOf(type) !== undefined);

/** At the start of a version that knows more types than the one before: what waited for it has its effect now. */
export const projectUnreadAtStart = async (database: ServiceDatabase, outbox: Outbox): Promise<void> => {
  for (let projected = atOnce; projected === atOnce;) {
    projected = await database.transaction(async (tx) => {
      await takeLocks(tx, [regulatorSource]);
      return projectUnread(tx, outbox, await lockHead(tx));
    });
  }
};

/**
 * Gives facts their effect that were archived before their type was known. They keep their positions in the timelines.
 * @param position under which the map finds what they change
 * @returns how many were looked at
 */
export const projectUnread = async (tx: Tx, outbox: Outbox, position: number): Promise<number> => {
  const rows = await rowsOf<UnreadRow>(
    tx,
    `select position, record from unread_fact join fact using (position)
      where unread_fact.type = any ($1::text[]) and problem is null order by position limit $2`,
    [knownTypes, atOnce],
  );
  if (rows.length === 0) return 0;
  const read = rows.map((row) => ({ position: row.position, result: readEvent(row.record) }));
  const facts = read.flatMap(({ position, result }) =>
    result.ok ? [{ position, event: result.value, link: null }] : [],
  );
  const items = await loadItems(tx, itemsOf(facts.map(({ event }) => event)));
  const plan = planBatch(facts, { chains: noChains, items }, position);
  if (facts.length > 0) await writePlan(tx, outbox, plan);
  await writeDaysOfUnread(tx, facts);
  if (facts.length > 0) await writeFigureChanges(tx, facts, position);
  // they stand below where lasting causes of alarms were searched for; finding one again says nothing
  const first = Math.min(...facts.map((one) => one.position));
  if (facts.length > 0) await tx.query('update alarm_watch set position = $1 where position >= $1', [first - 1]);
  await tx.query('delete from unread_fact where position = any ($1::bigint[])', [facts.map((fact) => fact.position)]);
  for (const { position, result } of read) {
    if (!result.ok)
      await tx.query('update unread_fact set problem = $2 where position = $1', [position, result.problem.en]);
  }
  return rows.length;
};

const noChains = {
  states: new Map(),
  numberOf: (source: string): number => {
    throw new Error(`the chain of ${source} has these facts already`);
  },
};
