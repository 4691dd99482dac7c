import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceDatabase, Tx } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { LetterStates1764000000010, MessagingTables1764000000001 } from '../index.ts';
import { truckEvent } from '../testing/hand-fed-consumer.spec-support.ts';
import { testId } from '../testing/transport-harness.spec-support.ts';
import {
  countLetters,
  letterBox,
  nextLettersOf,
  readLetter,
  readLetters,
  settledOf,
  stoppedKeys,
} from './read-letters.ts';
import { claimDue, freeKeys, markDiscarded, markDone, putAside, secondsUntilDue } from './write-letters.ts';

const group = 'reader';
/** One of each hundred waits, half of those early; one of a thousand was discarded. */
const fill = `
  insert into dead_letter (event_id, consumer_group, topic, key, type, source, site_seq, hash, record, reason, error,
                           attempts, next_attempt_at, done_at, discarded_at, discarded_by, discarded_why)
  select md5(n::text)::uuid, '${group}', 't', 'key-' || n / 4, 't', 's', n, 'h', repeat('x', 500),
         case when n % 200 = 0 then 'early' else 'failed' end, 'e', 1,
         case when n % 200 = 0 then now() end,
         case when n % 100 <> 0 and n % 1000 <> 1 then now() end,
         case when n % 1000 = 1 then now() end, case when n % 1000 = 1 then 'x' end, case when n % 1000 = 1 then 'x' end
    from generate_series(1, 60000) as n`;

let test: TestDatabase;
let database: ServiceDatabase;
beforeAll(async () => {
  test = await createTestDatabase(['reader']);
  database = await test.open('reader', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  await database.query(fill);
  await database.query('vacuum analyze dead_letter');
});
afterAll(() => test.drop());

/** Runs a question and gives the plans of its statements. */
const plansOf = async (question: (tx: Tx) => Promise<unknown>): Promise<string> => {
  const plans: string[] = [];
  await database.transaction(async (tx) => {
    await question({
      query: async (sql, parameters) => {
        const rows = await tx.query<Readonly<Record<string, string>>[]>(`explain ${sql}`, parameters);
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        return tx.query(sql, parameters);
      },
    });
  });
  return plans.join('\n');
};

const ids = Array.from({ length: 1000 }, () => testId());
const keys = Array.from({ length: 1000 }, (_, n) => `key-${n * 7}`);
const message = truckEvent(testId());

const questions: readonly [string, (tx: Tx) => Promise<unknown>][] = [
  ['the first page of what waits', (tx) => readLetters(tx, group, { state: 'waiting', limit: 50 })],
  ['a later page', (tx) => readLetters(tx, group, { state: 'waiting', limit: 50, after: '30000' })],
  ['what is done', (tx) => readLetters(tx, group, { state: 'done', limit: 50 })],
  ['what was discarded', (tx) => readLetters(tx, group, { state: 'discarded', limit: 50, after: '30000' })],
  ['one letter', (tx) => readLetter(tx, group, ids[0]!)],
  ['the counts', (tx) => countLetters(tx, group)],
  ['whether there is any', (tx) => letterBox(tx, group)],
  ['which keys of a batch wait', (tx) => stoppedKeys(tx, group, keys)],
  ['which events of a batch are over', (tx) => settledOf(tx, group, ids)],
  ['the letters of some keys', (tx) => nextLettersOf(tx, group, keys, { after: 0, limit: 1000 })],
  ['what is due', (tx) => claimDue(tx, group, { eager: true, limit: 1000 })],
  ['when something is due', (tx) => secondsUntilDue(tx, group)],
  ['what goes on', (tx) => freeKeys(tx, group, keys)],
  ['what had its effect', (tx) => markDone(tx, group, [message])],
  ['what is given up', (tx) => markDiscarded(tx, group, message.id, { by: 'x', reason: 'x' })],
  ['what is put aside', (tx) => putAside(tx, group, [{ message, reason: 'early', error: 'x' }])],
];

describe('with years of letters', () => {
  it.each(questions)('%s is found by an index', async (_, question) => {
    const plans = await plansOf(question);
    expect(plans).not.toContain('Seq Scan on dead_letter');
  });
});
