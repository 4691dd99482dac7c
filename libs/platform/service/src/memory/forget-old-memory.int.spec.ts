import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InboxMemory1764000036000,
  LetterStates1764000000010,
  MessagingTables1764000000001,
} from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import {
  CommandTable1764000000000,
  ForgottenAnswers1764000035000,
  rowsOf,
  type ServiceDatabase,
} from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { forgetOldMemory } from './forget-old-memory.ts';
import { memorySettings } from './memory-settings.ts';

let test: TestDatabase;
let database: ServiceDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['memory']);
  const migrations = [CommandTable1764000000000, MessagingTables1764000000001, LetterStates1764000000010];
  database = await test.open('memory', {
    migrations: [...migrations, ForgottenAnswers1764000035000, InboxMemory1764000036000],
  });
});
afterAll(() => test.drop());

const rows = 1203;
const fill = async (group: string): Promise<void> => {
  const old = `now() - interval '200 days'`;
  const many = `from generate_series(1, ${rows}) as n`;
  await database.query(
    `insert into command (id, operation, digest, answer, at) select gen_random_uuid(), 'x', 'x', '{}', ${old} ${many}`,
  );
  await database.query(
    `insert into inbox (consumer_group, event_id, at, source, site_seq) select $1, gen_random_uuid(), ${old}, 'urn:one', n ${many}`,
    [group],
  );
  await database.query(
    `insert into dead_letter (event_id, consumer_group, topic, key, type, source, site_seq, hash, record, error, attempts, reason, done_at)
     select gen_random_uuid(), $1, 't', 'k', 'x', 'urn:two', n, 'h', '{}', 'e', 1, 'failed', ${old} ${many}`,
    [group],
  );
};

const memoryOf = (group: string, seconds: number | null, days = 180) => ({
  ...{ database, group, days, now: () => new Date() },
  consumer: () =>
    seconds === null ? null : { lag: () => Promise.resolve({ events: seconds === 0 ? 0 : 1, seconds }) },
});

describe('what a service remembers', () => {
  it('is forgotten in batches until nothing old is left, but for the ids of what was done', async () => {
    await fill('one');
    expect(await forgetOldMemory(memoryOf('one', 0, 201))).toEqual({ answers: 0, deliveries: 0, letters: 0 });
    expect(await forgetOldMemory(memoryOf('one', 0))).toEqual({ answers: rows, deliveries: rows, letters: rows });
    const [left] = await rowsOf(
      database,
      `select (select count(*)::int from command) as commands, (select count(*)::int from inbox) as inbox,
              (select site_seq from inbox_through where consumer_group = 'one' and source = 'urn:one') as through`,
    );
    expect(left).toEqual({ commands: rows, inbox: 0, through: rows });
  });

  it('of events is kept while something that was sent long ago still waits to be heard, or nobody can tell', async () => {
    await fill('two');
    const halfOfIt = 90 * 86_400;
    expect(await forgetOldMemory(memoryOf('two', null))).toMatchObject({ deliveries: 0 });
    expect(await forgetOldMemory(memoryOf('two', halfOfIt))).toMatchObject({ deliveries: 0 });
    expect(await forgetOldMemory(memoryOf('two', halfOfIt - 1))).toMatchObject({ deliveries: rows });
  });

  it('is remembered for half a year unless said, and for a month at least', () => {
    expect(readSettings(memorySettings, {}).HUIHUAN_MEMORY_DAYS).toBe(180);
    expect(() => readSettings(memorySettings, { HUIHUAN_MEMORY_DAYS: '29' })).toThrow('HUIHUAN_MEMORY_DAYS');
  });
});
