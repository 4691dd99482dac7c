import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  forgettingInbox,
  InboxMemory1764000036000,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  type Delivery,
} from '@huihuan/messaging-core';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import type { Arrived } from '../arrived.ts';
import { heardBefore } from './heard-before.ts';

let test: TestDatabase;
let database: ServiceDatabase;

beforeAll(async () => {
  test = await createTestDatabase(['transfer']);
  database = await test.open('transfer', {
    migrations: [MessagingTables1764000000001, LetterStates1764000000010, InboxMemory1764000036000],
  });
});
afterAll(() => test.drop());

const arrived = (id: string, source: string, siteSeq: number): Arrived =>
  ({ event: { id, source, siteSeq } }) as unknown as Arrived;

it('knows what had its effect here: by its id, and up to the number that its chain is known to', async () => {
  const [heard, other] = [randomUUID(), randomUUID()];
  const delivery = { id: heard, source: 'urn:a', siteSeq: 7 } as unknown as Delivery;
  await database.transaction((tx) => forgettingInbox('transfer').claim(tx, [delivery]));
  await database.query(`insert into inbox (consumer_group, event_id) values ('transfer.keys', $1)`, [other]);
  await database.query(`insert into inbox_through (consumer_group, source, site_seq) values ('transfer', 'urn:b', 5)`);
  const all = [
    arrived(heard, 'urn:a', 7),
    arrived(randomUUID(), 'urn:a', 7),
    arrived(other, 'urn:a', 8),
    arrived(randomUUID(), 'urn:b', 5),
    arrived(randomUUID(), 'urn:b', 6),
  ];
  const known = await heardBefore(database, all);
  expect(all.map((one) => known.has(one))).toEqual([true, false, false, true, false]);
});
