import { readEvent } from '@huihuan/contracts-events';
import { rowsOf, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import type { ArchivedEvent } from '@huihuan/regulator-domain';
import { lockHead } from '../projections/projection-head.ts';
import { regulatorSource } from '../projections/regulator-source.ts';
import { writeDays } from './write-days.ts';

const atOnce = 2000;

/**
 * Takes the days on to where the archive is: with the facts of a batch where they have seen all before it, else with the next
 * facts of the archive, so that they come up to it step by step.
 * @param reached the last position of the archive after the batch
 * @returns whether they are there
 */
export const followArchive = async (tx: Tx, facts: readonly ArchivedEvent[], reached: number): Promise<boolean> => {
  const [head] = await rowsOf<{ position: number; isNext: boolean }>(
    tx,
    `select position, not exists (select 1 from fact where position > day_head.position and position < $1) as "isNext"
       from day_head for update`,
    [facts[0]?.position ?? reached],
  );
  if (head === undefined) throw new Error('the head of the days vanished');
  if (facts.length > 0 && head.isNext) {
    await writeDays(
      tx,
      facts.map(({ event }) => event),
    );
    await moveDays(tx, reached);
    return true;
  }
  const rows = await rowsOf<{ position: number; record: string; isUnread: boolean }>(tx, nextSql, [
    head.position,
    atOnce,
  ]);
  // Of those that are not read yet the days hear when they are.
  const known = rows.filter(({ isUnread }) => !isUnread).map(({ record }) => readEvent(record));
  await writeDays(
    tx,
    known.flatMap((result) => (result.ok ? [result.value] : [])),
  );
  const isThere = rows.length < atOnce;
  const last = rows.at(-1)?.position ?? head.position;
  await moveDays(tx, isThere ? Math.max(reached, last) : last);
  return isThere;
};

const nextSql = `
  select position, record, exists (select 1 from unread_fact where unread_fact.position = fact.position) as "isUnread"
    from fact where position > $1 order by position limit $2`;

const moveDays = (tx: Tx, position: number): Promise<unknown> =>
  tx.query('update day_head set position = $1', [position]);

/** Facts that are read only now: the days have passed by those at which they are already, and come to the others yet. */
export const writeDaysOfUnread = async (tx: Tx, facts: readonly ArchivedEvent[]): Promise<void> => {
  if (facts.length === 0) return;
  const [head] = await rowsOf<{ position: number }>(tx, 'select position from day_head for update');
  const passed = facts.filter(({ position }) => position <= (head?.position ?? 0));
  await writeDays(
    tx,
    passed.map(({ event }) => event),
  );
};

/** At the start: an archive that has facts which no version with days has seen is read before anything new comes. */
export const followArchiveAtStart = async (database: ServiceDatabase): Promise<void> => {
  for (let isThere = false; !isThere;) {
    isThere = await database.transaction(async (tx) => {
      await takeLocks(tx, [regulatorSource]);
      return followArchive(tx, [], await lockHead(tx));
    });
  }
};
