import { readEvent } from '@huihuan/contracts-events';
import { rowsOf, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import type { ArchivedEvent } from '@huihuan/regulator-domain';
import { regulatorSource } from '../projections/regulator-source.ts';
import { writeFigureChanges } from './write-figure-changes.ts';

const atOnce = 2_000;

/** Notes which facts of a batch change figures of earlier months; where others wrote the archive, its next facts instead. */
export const followFigures = async (tx: Tx, facts: readonly ArchivedEvent[], reached: number): Promise<void> => {
  const isNext = await rowsOf(tx, nextSql, [facts[0]?.position ?? reached, reached]);
  if (isNext.length > 0) await writeFigureChanges(tx, facts);
  else await readNext(tx);
};

/** At the start: the archive of a version that did not follow figures is read once, step by step. */
export const followFiguresAtStart = async (database: ServiceDatabase): Promise<void> => {
  for (let read = atOnce; read === atOnce;)
    read = await database.transaction(async (tx) => {
      await takeLocks(tx, [regulatorSource]);
      return readNext(tx);
    });
};

/** Until nothing of the archive is unread. The caller holds the lock of the projection. */
export const catchUp = async (tx: Tx): Promise<void> => {
  for (let read = atOnce; read === atOnce;) read = await readNext(tx);
};

const readNext = async (tx: Tx): Promise<number> => {
  const rows = await rowsOf<{ position: number; record: string; isUnread: boolean }>(tx, archiveSql, [atOnce]);
  const facts = rows.flatMap(({ position, record, isUnread }): ArchivedEvent[] => {
    // what waits as unread is written when it is read
    const read = isUnread ? null : readEvent(record);
    return read?.ok === true ? [{ position, event: read.value }] : [];
  });
  await writeFigureChanges(tx, facts);
  const last = rows.at(-1);
  if (last !== undefined) await tx.query('update figure_head set position = $1', [last.position]);
  return rows.length;
};

const nextSql = `
  with moved as (
    update figure_head set position = $2::bigint
     where not exists (select 1 from fact where position > figure_head.position and position < $1::bigint) returning 1)
  select 1 from moved`;

const archiveSql = `
  select position, record, exists (select 1 from unread_fact where unread_fact.position = fact.position) as "isUnread"
    from fact where position > (select position from figure_head) order by position limit $1`;
