import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import {
  createOutbox,
  LetterStates1764000000010,
  listenToLog,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  startConsumer,
  type Consumer,
  type LogSignal,
  type ServiceBus,
} from '@huihuan/messaging-core';
import { uuidV7 } from '@huihuan/kernel-domain';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { until } from '@huihuan/testing-platform';
import { kafkaBus } from '../kafka-bus.ts';
import { kafkaSettings } from '../settings/kafka-settings.ts';
import { createTopics } from '../topics/create-topics.ts';
import { declaredTopics } from '../topics/declared-topics.ts';

const patience = 120_000;
const topic = 'huihuan.site';
const type = 'cn.huihuan.truck.registered.v1';

const withAdmin = async <Value>(broker: TestBroker, work: (admin: ReturnType<typeof adminOf>) => Promise<Value>) => {
  const admin = adminOf(broker);
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};
const adminOf = (broker: TestBroker) => broker.client().admin();
const makeTopics = (broker: TestBroker) =>
  withAdmin(broker, (admin) => createTopics(admin, declaredTopics(), { replication: 1 }));
const recordsIn = (broker: TestBroker): Promise<number> =>
  withAdmin(broker, async (admin) =>
    (await admin.fetchTopicOffsets(topic)).reduce((sum, { offset }) => sum + Number(offset), 0),
  );

brokerOrSkip()('a service whose Kafka is emptied under it', () => {
  let test: TestDatabase;
  let one: TestBroker;
  let two: TestBroker | null = null;
  const signals: LogSignal[] = [];
  const buses: ServiceBus[] = [];
  const consumers: Consumer[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    one = await startTestBroker();
    await makeTopics(one);
    test = await createTestDatabase(['collection', 'reader', 'late']);
  });
  afterAll(async () => {
    await Promise.all(consumers.map((consumer) => consumer.stop()));
    await Promise.all(buses.map((bus) => bus.stop()));
    await Promise.all(signals.map((signal) => signal.close()));
    await test.drop();
    await two?.stop();
    await one.stop();
  });

  const open = async (schema: string): Promise<{ database: ServiceDatabase; bus: ServiceBus }> => {
    const migrations = [MessagingTables1764000000001, LetterStates1764000000010];
    const database = await test.open(schema, { migrations });
    const signal = listenToLog(database.connection);
    const note = (_: unknown, message: string): void => void said.push(message);
    const log = { debug: note, info: note, warn: note, error: note };
    const settings = readSettings(kafkaSettings, one.env);
    const bus = kafkaBus({ settings, clientId: schema, log }).open({ database, signal });
    signals.push(signal);
    buses.push(bus);
    return { database, bus };
  };
  /** A service that hears of trucks. @returns their plates, as they had their effect */
  const listen = async (schema: string): Promise<readonly string[]> => {
    const { database, bus } = await open(schema);
    const heard: string[] = [];
    const consumer = await startConsumer({
      ...{ group: schema, database, transport: bus.transport },
      effects: [{ types: [type], apply: () => Promise.resolve() }],
      log: { warn: () => undefined, error: () => undefined },
      onApplied: (deliveries) =>
        void heard.push(...deliveries.map(({ event }) => (event.type === type ? event.data.plate : ''))),
    });
    consumers.push(consumer);
    return heard;
  };

  it('fills the new one from the first event, and the old one goes on where it was when it is back', async () => {
    const { database, bus } = await open('collection');
    const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId: randomUUID });
    const source = siteSource(randomUUID());
    const truckId = uuidV7(1_764_000_000_000, new Uint8Array(10));
    const state = (plate: string) => {
      const truck = { truckId, plate, capacityGrams: 1, homeSiteId: null, active: true };
      const cause = { correlationId: 'test', causationId: 'test' };
      return database.transaction((tx) => outbox.append(tx, source, [fact(type, truck)], cause));
    };
    bus.start();
    const reader = await listen('reader');
    await state('豫A00001');
    await state('豫A00002');
    await until(() => reader.length === 2, patience);

    await one.kill();
    two = await startTestBroker({ port: one.port });
    await makeTopics(two);
    // nothing is said in the meantime: it is noticed all the same
    const late = await listen('late');
    await until(() => late.length === 2, patience);
    expect(said.join()).toContain('every event of this service is sent again from the first one');
    await state('豫A00003');
    await until(() => late.length === 3 && reader.length === 3, patience);
    expect(late).toEqual(['豫A00001', '豫A00002', '豫A00003']);
    expect(reader).toEqual(late);

    await two.stop();
    two = null;
    await one.restart();
    await state('豫A00004');
    await until(() => late.length === 4 && reader.length === 4, patience);
    expect(said.join()).toMatch(/Kafka is the cluster \S+ again/);
    expect(reader).toEqual(['豫A00001', '豫A00002', '豫A00003', '豫A00004']);
    // none of them twice: it had the first two, and missed the third
    expect(await recordsIn(one)).toBe(4);
  }, 900_000);
});
