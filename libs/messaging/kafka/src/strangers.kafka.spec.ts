import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fact, genesis, seal, siteSource, topics, type ChainHead, type SealedEvent } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex, uuidV7 } from '@huihuan/kernel-domain';
import {
  LetterStates1764000000010,
  listenToLog,
  MessagingTables1764000000001,
  startConsumer,
  type Consumer,
  type LogSignal,
  type ServiceBus,
} from '@huihuan/messaging-core';
import { readSettings } from '@huihuan/platform-config';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { createTestDatabase, type TestDatabase } from '@huihuan/testing-database';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { until } from '@huihuan/testing-platform';
import type { Message as KafkaMessage, Producer } from 'kafkajs';
import { kafkaBus } from './kafka-bus.ts';
import { unreadableType } from './record/from-kafka.ts';
import { toKafka } from './record/to-kafka.ts';
import { kafkaSettings } from './settings/kafka-settings.ts';

const topic = 'huihuan.site';
const source = siteSource('019b0000-0000-7000-8000-000000000002');
const oneTruck = uuidV7(1_764_000_000_000, new Uint8Array(10));

let head: ChainHead = genesis;
/** The next event of a truck: all of them have one key, so they stand in one partition, in order. */
const nextEvent = (plate: string): SealedEvent => {
  const truck = { truckId: oneTruck, plate, capacityGrams: 1_000_000, homeSiteId: null, active: true };
  const why = { id: randomUUID(), time: new Date().toISOString(), correlationId: 'test', causationId: 'test' };
  const event = seal(source, head, fact('cn.huihuan.truck.registered.v1', truck), why);
  head = { seq: event.siteSeq, hash: event.hash };
  return event;
};

/** The same event as a version that nobody here knows would write it. */
const changed = (event: SealedEvent, change: Readonly<Record<string, unknown>>): SealedEvent => {
  const value = { ...(JSON.parse(event.record) as Record<string, never>), ...change };
  const record = canonicalJson(value as never);
  return { ...event, type: value['type'] as never, record, hash: sha256Hex(record) };
};

const said: string[] = [];
const log = {
  debug: () => undefined,
  info: (_: unknown, words: string) => void said.push(words),
  warn: (_: unknown, words: string) => void said.push(words),
  error: (_: unknown, words: string) => void said.push(words),
};

brokerOrSkip()('messages of strangers', () => {
  let broker: TestBroker;
  let test: TestDatabase;
  let database: ServiceDatabase;
  let signal: LogSignal;
  let bus: ServiceBus;
  let consumer: Consumer;
  let producer: Producer;
  const plates: string[] = [];

  beforeAll(async () => {
    broker = await startTestBroker();
    test = await createTestDatabase(['reader']);
    database = await test.open('reader', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
    signal = listenToLog(database.connection);
    producer = broker.client().producer();
    await producer.connect();
    // the topics are not there yet: the service starts all the same, and says what is missing
    bus = kafkaBus({ settings: readSettings(kafkaSettings, broker.env), clientId: 'test', log }).open({
      database,
      signal,
    });
    bus.start();
    consumer = await startConsumer({
      group: 'reader',
      database,
      transport: bus.transport,
      log,
      effects: [
        {
          types: ['cn.huihuan.truck.registered.v1'],
          apply: (_tx, deliveries) => {
            for (const { event } of deliveries) {
              if (event.type === 'cn.huihuan.truck.registered.v1' && event.data.plate === 'poison') {
                return Promise.reject(new Error('this truck cannot be', { cause: new Error('and this is why') }));
              }
            }
            for (const { event } of deliveries) {
              if (event.type === 'cn.huihuan.truck.registered.v1') plates.push(event.data.plate);
            }
            return Promise.resolve();
          },
        },
      ],
    });
  });
  afterAll(async () => {
    await consumer.stop();
    await bus.stop();
    await producer.disconnect();
    await signal.close();
    await test.drop();
    await broker.stop();
  });

  const send = (...messages: readonly KafkaMessage[]) => producer.send({ topic, messages: [...messages] });
  const letters = async () => (await consumer.letters({ state: 'waiting', limit: 100 })).letters;
  const lettersOf = async (count: number) => {
    await until(async () => (await letters()).length >= count);
    return letters();
  };

  it('start with topics that are missing or too small: the log says so, with the command that helps', async () => {
    await until(() => bus.state().complaints.length === topics.length);
    const [first] = bus.state().complaints;
    expect(first?.en).toContain('npm run kafka:topics');
    await broker.createTopics(topics, 1);
    await until(() => bus.state().complaints.every(({ en }) => !en.includes('missing')));
    expect(
      bus
        .state()
        .complaints.map(({ en }) => en)
        .join(),
    ).toMatch(/1 partition/);
    await send(toKafka(nextEvent('豫A00001')));
    await until(() => plates.includes('豫A00001'));
  });

  it('that cannot be read become dead letters with all their bytes, and everything around them goes on', async () => {
    const big = Buffer.alloc(5 * 1024 * 1024, 'x');
    await send(
      toKafka(nextEvent('豫A00002')),
      { key: oneTruck, value: 'not JSON' },
      { key: null, value: '{"hello":"world"}' },
      { key: oneTruck, value: big },
      { key: oneTruck, value: null },
      { key: oneTruck, value: Buffer.from([0xff, 0x00]) },
      toKafka(nextEvent('豫A00003')),
    );
    await until(() => plates.includes('豫A00003'));
    const put = await lettersOf(5);
    expect(put).toHaveLength(5);
    expect(new Set(put.map(({ type, reason }) => `${type} ${reason}`))).toEqual(new Set([`${unreadableType} failed`]));
    const largest = put.find(({ bytes }) => bytes > 1_000_000);
    expect(largest?.bytes).toBe(big.length);
    const whole = await consumer.letter(largest?.id ?? '');
    expect(Buffer.from(whole?.record ?? '').equals(big)).toBe(true);
    for (const { id } of put) await consumer.discard(id, { by: 'test', reason: 'not ours' });
    expect(await letters()).toEqual([]);
  });

  it('without headers are read by their record', async () => {
    const { record, key } = nextEvent('豫A00004');
    await send({ key, value: record });
    await until(() => plates.includes('豫A00004'));
  });

  it('of a type that nobody knows are passed over and counted; fields that nobody knows are borne', async () => {
    const unknown = changed(nextEvent('豫A00005'), { type: 'cn.huihuan.truck.painted.v1' });
    const event = nextEvent('豫A00006');
    const more = changed(event, {
      colour: 'green',
      data: { ...(JSON.parse(event.record) as { data: object }).data, axles: 3 },
    });
    await send(toKafka(unknown), toKafka(more));
    await until(() => plates.includes('豫A00006'));
    expect(consumer.skipped()).toEqual([{ type: 'cn.huihuan.truck.painted.v1', count: 1 }]);
    expect(await letters()).toEqual([]);
  });

  it('that are poison stop their key alone, tell the whole error, and go on in order when they are discarded', async () => {
    const poison = nextEvent('poison');
    await send(toKafka(poison), toKafka(nextEvent('豫A00007')), toKafka(nextEvent('豫A00008')));
    await send({ ...toKafka(changed(nextEvent('豫B00001'), {})), key: 'another' });
    await until(() => plates.includes('豫B00001'));
    const put = await lettersOf(3);
    expect(put.map(({ reason }) => reason)).toEqual(['failed', 'behind', 'behind']);
    const failed = await consumer.letter(poison.id);
    expect(failed?.error).toContain('this truck cannot be');
    expect(failed?.error).toContain('and this is why');
    expect(plates).not.toContain('豫A00007');
    expect(await consumer.discard(poison.id, { by: 'test', reason: 'there is no such truck' })).toBe(2);
    expect(plates.slice(-2)).toEqual(['豫A00007', '豫A00008']);
    // it comes again, and stays discarded
    await send(toKafka(poison), toKafka(nextEvent('豫A00009')));
    await until(() => plates.includes('豫A00009'));
    expect(await letters()).toEqual([]);
  });
});
