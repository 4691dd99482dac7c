import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import type { Producer } from 'kafkajs';
import type { KafkaBatch } from './batch.ts';
import { newLedger } from './testing/ledger.ts';
import { startServer, type TestServer, type TestServerOptions } from './testing/start-server.ts';
import { workFor } from './testing/work-for.ts';

const describe = brokerOrSkip();

describe('members of one group', () => {
  let broker: TestBroker;
  let producer: Producer;

  beforeAll(async () => {
    broker = await startTestBroker();
    producer = broker.client().producer({ idempotent: true });
    await producer.connect();
    await broker.createTopics(['joined', 'left'], 6);
  });
  afterAll(async () => {
    await producer.disconnect();
    await broker.stop();
  });

  const member = (
    topic: string,
    handle: (batch: KafkaBatch) => unknown,
    more: Pick<TestServerOptions, 'consumer'> = {},
  ): Promise<TestServer> =>
    startServer(topic, handle, {
      ...{ client: broker.client(), groupId: `group of ${topic}`, maximumMessages: 100 },
      ...more,
    });

  const partitionsOf = (server: TestServer): number => server.ofType('rebalanced').at(-1)?.partitions.length ?? 0;

  it('join and leave under load, and each message has its effect once and in the order of its key', async () => {
    const topic = 'joined';
    const ledger = newLedger();
    const work = async (batch: KafkaBatch): Promise<void> => {
      await workFor(20);
      ledger.apply(batch);
    };
    let sent = 0;
    const enough = new AbortController();
    const load = async (): Promise<void> => {
      while (!enough.signal.aborted) {
        const messages = Array.from({ length: 100 }, (_, at) => ({ key: `key ${at}`, value: String(sent + at) }));
        await producer.send({ topic, acks: -1, messages });
        sent += messages.length;
      }
    };
    const loading = load();
    const first = await member(topic, work);
    await first.until(() => ledger.effects() > 500);
    const second = await member(topic, work);
    await second.until(() => partitionsOf(second) === 3);
    const atJoin = second.server.metrics().totals.messages;
    await second.until(() => second.server.metrics().totals.messages > atJoin + 500);
    await first.close();
    await second.until(() => partitionsOf(second) === 6);
    const third = await member(topic, work);
    await third.until(() => third.server.metrics().totals.messages > 500);
    enough.abort();
    await loading;
    await second.close();
    await third.until(() => ledger.effects() === sent);
    expect((await third.server.lag()).reduce((sum, { messages }) => sum + messages, 0)).toBe(0);
    await third.close();

    for (const values of ledger.byKey.values()) expect(values).toEqual([...values].sort((a, b) => a - b));
    // Whoever leaves commits before it goes, so nothing even came twice; only a death makes that happen.
    expect(ledger.repeated()).toBe(0);
  });

  it('hand over at once when one leaves: the batch in hand has ended, its offset is committed', async () => {
    const topic = 'left';
    await producer.send({ topic, acks: -1, messages: [{ key: 'one', value: '1' }] });
    const ledger = newLedger();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let inHand = false;
    const patient = { consumer: { sessionTimeout: 120_000, heartbeatInterval: 1_000 } };
    const work = async (batch: KafkaBatch): Promise<void> => {
      inHand = true;
      first.look();
      await held;
      ledger.apply(batch);
    };
    const first = await member(topic, work, patient);
    await first.until(() => inHand);
    const closed = first.close();
    const second = await member(topic, (batch) => ledger.apply(batch), patient);
    release();
    await closed;
    expect(first.ofType('committed')).toHaveLength(1);
    const left = performance.now();
    await second.until(() => partitionsOf(second) === 6);
    // less than a session timeout, after which the broker would have noticed by itself
    expect(performance.now() - left).toBeLessThan(60_000);
    await producer.send({ topic, acks: -1, messages: [{ key: 'one', value: '2' }] });
    await second.until(() => ledger.effects() === 2);
    await second.close();
    expect(ledger.repeated()).toBe(0);
    expect(ledger.byKey.get('one')).toEqual([1, 2]);
  });
});
