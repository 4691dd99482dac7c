import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { until } from '@huihuan/testing-platform';
import {
  embeddedTransport,
  LetterStates1764000000010,
  listenToLog,
  logTable,
  MessagingTables1764000000001,
  NotYet,
  startConsumer,
  type Consumer,
  type Delivery,
  type LogSignal,
  type Message,
} from './index.ts';
import { plateOf, truckEvent } from './testing/hand-fed-consumer.spec-support.ts';
import { testId } from './testing/transport-harness.spec-support.ts';

let test: TestDatabase;
let producer: ServiceDatabase;
let reader: ServiceDatabase;
let signal: LogSignal;
const consumers: Consumer[] = [];

beforeAll(async () => {
  test = await createTestDatabase(['producer', 'reader']);
  const migrations = [MessagingTables1764000000001, LetterStates1764000000010];
  producer = await test.open('producer', { migrations });
  reader = await test.open('reader', { migrations });
  signal = listenToLog(reader.connection);
  await reader.query('create table had (n bigint generated always as identity, id uuid, key text, plate text)');
});
afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await signal.close();
  await test.drop();
});

/** Writes down what it was given; "after X" needs X before it, and the poisonous fail while they are. */
const poison = new Set<string>();
const apply = async (tx: Tx, deliveries: readonly Delivery[]): Promise<void> => {
  if (deliveries.some((delivery) => poison.has(plateOf(delivery)))) throw new Error('poison');
  const known = new Set(
    (await rowsOf<{ plate: string }>(tx, 'select distinct plate from had')).map(({ plate }) => plate),
  );
  const early = deliveries.filter((delivery) => {
    const plate = plateOf(delivery);
    return plate.startsWith('after ') && !known.has(plate.slice(6));
  });
  if (early.length > 0) {
    throw new NotYet(
      'too early',
      early.map(({ id }) => id),
    );
  }
  await tx.query('insert into had (id, key, plate) select * from unnest($1::uuid[], $2::text[], $3::text[])', [
    deliveries.map(({ id }) => id),
    deliveries.map(({ key }) => key),
    deliveries.map(plateOf),
  ]);
};

const join = async (): Promise<Consumer> => {
  const consumer = await startConsumer({
    group: 'replicas',
    database: reader,
    transport: embeddedTransport(reader, signal),
    effects: [{ types: ['cn.huihuan.truck.registered.v1'], apply }],
    maximumBatch: 50,
    log: { warn: () => undefined, error: () => undefined },
  });
  consumers.push(consumer);
  return consumer;
};

const publish = (messages: readonly Message[]): Promise<unknown> =>
  producer.query(
    `insert into ${logTable} (id, topic, key, type, source, site_seq, hash, record)
     select * from json_to_recordset($1)
       as said (id uuid, topic text, key text, type text, source text, "siteSeq" bigint, hash text, record text)`,
    [JSON.stringify(messages)],
  );

describe('two replicas of a service', () => {
  it('give each event its effect once and in the order of its key, with early and poisonous ones among them', async () => {
    poison.add('poison');
    const keys = Array.from({ length: 40 }, () => testId());
    const said: Message[] = [];
    const say = async (plateFor: (n: number) => string): Promise<void> => {
      const messages = keys.map((key, n) => truckEvent(key, plateFor(n)));
      said.push(...messages);
      await publish(messages);
    };
    const one = await join();
    await say((n) => (n % 4 === 0 ? 'after cause' : '豫A1'));
    await say((n) => (n % 10 === 1 ? 'poison' : '豫A2'));
    const other = await join();
    for (let round = 0; round < 8; round += 1) await say(() => `豫B${round}`);
    await say((n) => (n === 5 ? 'cause' : '豫A3'));
    await one.stop();
    for (let round = 0; round < 4; round += 1) await say(() => `豫C${round}`);
    poison.clear();
    await until(async () => (await other.lag()).events === 0);
    await other.retryAll();
    await until(async () => (await other.deadLetters()).length === 0);
    const had = await rowsOf<{ id: string; key: string }>(reader, 'select id, key from had order by n');
    expect(had).toHaveLength(said.length);
    for (const key of keys) {
      const of = (events: readonly { readonly id: string; readonly key: string }[]): readonly string[] =>
        events.filter((event) => event.key === key).map(({ id }) => id);
      expect(of(had)).toEqual(of(said));
    }
  });
});
