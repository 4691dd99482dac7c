import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LetterStates1764000000010, MessagingTables1764000000001 } from '../index.ts';

/** What a service declared after the messaging tables and has long run. */
class Something1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table something (id int)');
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const letters = `
  insert into dead_letter (event_id, consumer_group, topic, key, type, source, site_seq, hash, record, error, attempts, done_at)
  select id::uuid, 'reader', 'huihuan.item', key, 't', 's', 1, 'h', '重', error, 3, case when is_done then now() end
    from (values
      ('00000000-0000-7000-8000-000000000001', 'one', 'Error: poison', false),
      ('00000000-0000-7000-8000-000000000002', 'one', 'waits behind an earlier dead letter', false),
      ('00000000-0000-7000-8000-000000000003', 'two', 'Error: poison', true),
      ('00000000-0000-7000-8000-000000000004', 'two', 'waits behind an earlier dead letter', false)
    ) as old (id, key, error, is_done)`;

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['reader']);
});
afterAll(() => test.drop());

describe('the tables of the version before', () => {
  it('come forward with their letters: why each waits is known, and what was over stays over', async () => {
    const before = await test.open('reader', { migrations: [MessagingTables1764000000001, Something1764000009000] });
    await before.query(letters);
    await before.close();
    const migrations = [MessagingTables1764000000001, LetterStates1764000000010, Something1764000009000];
    const after = await test.open('reader', { migrations });
    const rows = await rowsOf<Readonly<Record<string, unknown>>>(
      after,
      `select right(event_id::text, 1) as n, reason, attempts, bytes, done_at is not null as done, next_attempt_at, discarded_at
         from dead_letter order by place`,
    );
    const common = { bytes: 3, next_attempt_at: null, discarded_at: null };
    expect(rows).toEqual([
      { n: '1', reason: 'failed', attempts: 3, done: false, ...common },
      { n: '2', reason: 'behind', attempts: 0, done: false, ...common },
      { n: '3', reason: 'failed', attempts: 3, done: true, ...common },
      // nothing stands before it any more: an operator decides
      { n: '4', reason: 'failed', attempts: 3, done: false, ...common },
    ]);
  });
});
