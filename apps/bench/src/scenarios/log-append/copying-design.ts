import {
  createOutbox,
  listenToLog,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  type LogSignal,
} from '@huihuan/messaging-core';
import {
  openServiceDatabase,
  provisionServices,
  roleOf,
  rowsOf,
  type ServiceDatabase,
} from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Design } from './writers.ts';

const schema = 'copied';
const outboxChannel = 'bench_outbox';
const logChannel = 'bench_log';
const maximumBatch = 1000;
const idle = 1000;

/** An outbox that is emptied, and the log that one appender writes: its positions are committed in their order. */
class CopiedLog1764000009000 implements MigrationInterface {
  readonly name = 'CopiedLog1764000009000';

  async up(runner: QueryRunner): Promise<void> {
    const members = `id uuid not null, topic text not null, key text not null, type text not null, source text not null,
      site_seq bigint not null, hash text not null, record text not null`;
    await runner.query(`
      create table outbox (place bigint generated always as identity primary key, ${members});
      create table log (pos bigint generated always as identity primary key, ${members}, unique (source, site_seq));
      create table reader (pos bigint not null);
      insert into reader values (0)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const columns = 'id, topic, key, type, source, site_seq, hash, record';

/** The alternative, written as tersely as it can be: writers, one appender that copies, and a reader that reads by position. */
export const copyingDesign = async (adminUrl: string): Promise<Design> => {
  const role = roleOf(schema);
  await provisionServices(adminUrl, [{ schema, role }]);
  const migrations = [MessagingTables1764000000001, LetterStates1764000000010, CopiedLog1764000009000];
  const database = await openServiceDatabase({ url: adminUrl, schema, role, connections: 10, migrations });
  const written = listenToLog(database.connection, outboxChannel);
  const copied = listenToLog(database.connection, logChannel);
  let listener: (ids: readonly string[]) => void = () => undefined;
  const appender = repeat(written, () => copy(database));
  const reader = repeat(copied, () => readOn(database, (ids) => listener(ids)));
  return {
    database,
    outbox: createOutbox({ table: 'outbox', channel: outboxChannel, now: () => new Date(), newId }),
    onRead: (wanted) => void (listener = wanted),
    close: async () => {
      await appender.stop();
      await reader.stop();
      await written.close();
      await copied.close();
      await database.close();
    },
  };
};

/** Works as long as there is work, then waits for the signal. */
const repeat = (signal: LogSignal, work: () => Promise<boolean>): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) if (!(await work())) await signal.next(idle);
  };
  const finished = run();
  return {
    stop: async () => {
      stopping.abort();
      signal.wake();
      await finished;
    },
  };
};

/** Writers of one chain wait for each other, so the places of a chain are committed in their order. */
const copy = async (database: ServiceDatabase): Promise<boolean> => {
  const moved = await rowsOf<{ count: number }>(
    database,
    `with next as (
       delete from outbox where place in (select place from outbox order by place limit ${maximumBatch})
       returning place, ${columns}),
     appended as (insert into log (${columns}) select ${columns} from next order by place returning pos),
     counted as (select count(*)::int as count from appended)
     select count, pg_notify('${logChannel}', '') from counted where count > 0`,
  );
  return moved.length > 0;
};

const readOn = async (database: ServiceDatabase, tell: (ids: readonly string[]) => void): Promise<boolean> => {
  const rows = await rowsOf<{ pos: number; id: string }>(
    database,
    `select pos, ${columns} from log where pos > (select pos from reader) order by pos limit ${maximumBatch}`,
  );
  const last = rows.at(-1);
  if (last === undefined) return false;
  tell(rows.map(({ id }) => id));
  await database.query('update reader set pos = $1', [last.pos]);
  return true;
};
