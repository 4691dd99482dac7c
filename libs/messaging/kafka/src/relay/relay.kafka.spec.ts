import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { fact, siteSource, type Fact } from '@huihuan/contracts-events';
import { uuidV7 } from '@huihuan/kernel-domain';
import {
  createOutbox,
  listenToLog,
  logChannel,
  logTable,
  LetterStates1764000000010,
  MessagingTables1764000000001,
  type LogSignal,
  type Message,
} from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { until } from '@huihuan/testing-platform';
import type { Consumer } from 'kafkajs';
import pg from 'pg';
import { fromKafka } from '../record/from-kafka.ts';
import { kafkaClient } from '../settings/kafka-client.ts';
import { kafkaSettings } from '../settings/kafka-settings.ts';
import { createEventSender } from './event-sender.ts';
import { startRelay, type Relay } from './relay.ts';
import { whichCluster } from './which-cluster.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const cause = { correlationId: 'test', causationId: 'test' };
const outbox = createOutbox({ table: logTable, channel: logChannel, now: () => new Date(), newId: randomUUID });

const oneTruck = uuidV7(1_764_000_000_000, new Uint8Array(10));
/** Of one truck, so under one key. */
const truck = (plate: string): Fact =>
  fact('cn.huihuan.truck.registered.v1', {
    truckId: oneTruck,
    plate,
    capacityGrams: 1_000_000,
    homeSiteId: null,
    active: true,
  });

brokerOrSkip()('the relay', () => {
  let broker: TestBroker;
  let test: TestDatabase;
  let database: ServiceDatabase;
  let neighbour: ServiceDatabase;
  let signal: LogSignal;
  let consumer: Consumer;
  const heard: Message[] = [];
  const relays: Relay[] = [];

  beforeAll(async () => {
    broker = await startTestBroker();
    await broker.createTopics(['huihuan.site', 'huihuan.item'], 3);
    test = await createTestDatabase(['collection', 'transfer']);
    const migrations = [MessagingTables1764000000001, LetterStates1764000000010];
    database = await test.open('collection', { migrations });
    neighbour = await test.open('transfer', { migrations });
    signal = listenToLog(database.connection);
    consumer = broker.client().consumer({
      groupId: 'reader',
      sessionTimeout: 6_000,
      retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 100 },
    });
    await consumer.connect();
    await consumer.subscribe({ topics: ['huihuan.site', 'huihuan.item'], fromBeginning: true });
    await consumer.run({
      eachMessage: ({ topic, partition, message }) => {
        heard.push(fromKafka({ topic, partition, ...message }));
        return Promise.resolve();
      },
    });
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    heard.length = 0;
  });
  afterAll(async () => {
    await consumer.disconnect();
    await signal.close();
    await test.drop();
    await broker.stop();
  });

  const kafka = () => kafkaClient(readSettings(kafkaSettings, broker.env), 'relay', silent);
  const relay = (): Relay => {
    const started = startRelay({
      ...{ database, signal, log: silent },
      sender: createEventSender(kafka()),
      cluster: whichCluster(kafka()),
    });
    relays.push(started);
    return started;
  };
  const state = (source: string, plates: readonly string[], of = database) =>
    of.transaction((tx) => outbox.append(tx, source, plates.map(truck), cause));
  const hearOf = (source: string): readonly Message[] => heard.filter((message) => message.source === source);
  const firsts = (messages: readonly Message[]): readonly number[] => [
    ...new Set(messages.map(({ siteSeq }) => siteSeq)),
  ];

  it('brings what was committed, in the order of each chain, and nothing of a neighbour in the same database', async () => {
    const [source, other] = [siteSource(randomUUID()), siteSource(randomUUID())];
    const before = await state(source, ['豫A00001', '豫A00002']);
    const { status } = relay();
    const after = await state(source, ['豫A00003']);
    await state(other, ['豫A00009'], neighbour);
    await database
      .transaction(async (tx) => {
        await outbox.append(tx, other, [truck('豫A00008')], cause);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await until(() => hearOf(source).length >= 3);
    await until(async () => (await status()).waiting === 0);
    const sent = [...before, ...after];
    const byId = new Map(hearOf(source).map((message) => [message.id, message]));
    for (const event of sent) {
      const { id, key, topic, type, siteSeq, hash, record } = event;
      expect(byId.get(id)).toEqual({ id, key, topic, type, source, siteSeq, hash, record });
    }
    expect(hearOf(other)).toEqual([]);
    expect(await status()).toMatchObject({ leader: true, waiting: 0, oldestSeconds: 0, lastError: null });
  });

  it('is one at a time, and another takes over when the session of the first is lost', async () => {
    const source = siteSource(randomUUID());
    const [first, second] = [relay(), relay()];
    await until(async () => (await first.status()).leader !== (await second.status()).leader);
    const led = (await first.status()).leader ? first : second;
    const waits = led === first ? second : first;
    await state(source, ['豫A10001']);
    await until(() => hearOf(source).length >= 1);
    const administrator = new pg.Client({ connectionString: test.url });
    await administrator.connect();
    try {
      // only the leader can be found by its lock: the one who ends it does not choose
      await administrator.query(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`,
      );
      await state(source, ['豫A10002', '豫A10003']);
      await until(() => firsts(hearOf(source)).length >= 3);
      await until(async () => (await led.status()).leader !== (await waits.status()).leader);
    } finally {
      await administrator.end();
    }
    expect(firsts(hearOf(source))).toEqual([1, 2, 3]);
  });

  it('keeps what it cannot bring while the broker is away, and says so', async () => {
    const source = siteSource(randomUUID());
    const { status } = relay();
    await state(source, ['豫A20001']);
    // heard, and remembered as brought
    await until(async () => hearOf(source).length >= 1 && (await status()).waiting === 0);
    await broker.kill();
    await state(source, ['豫A20002', '豫A20003']);
    await until(async () => (await status()).lastError !== null);
    expect(await status()).toMatchObject({ waiting: 2 });
    await broker.restart();
    await until(async () => (await status()).waiting === 0);
    // the reader of this test takes its time to notice that the broker is back
    await until(() => firsts(hearOf(source)).length >= 3);
    expect(firsts(hearOf(source))).toEqual([1, 2, 3]);
    expect((await status()).lastError).toBeNull();
  });

  it('brings thousands at once and events of a megabyte', async () => {
    const source = siteSource(randomUUID());
    relay();
    const plates = Array.from({ length: 3_000 }, (_, n) => `豫A${n}`);
    await state(source, plates);
    await state(
      source,
      Array.from({ length: 6 }, (_, n) => `${n}${'大'.repeat(350_000)}`),
    );
    await until(() => firsts(hearOf(source)).length >= 3_006);
    expect(hearOf(source).filter(({ record }) => Buffer.byteLength(record) > 1_000_000)).toHaveLength(6);
  });
});
