import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import type { Producer } from 'kafkajs';
import type { KafkaBatch, ReceivedMessage } from './batch.ts';
import { Away, startServer, type TestServer, type TestServerOptions } from './testing/start-server.ts';
import { workFor } from './testing/work-for.ts';

const describe = brokerOrSkip();

describe('KafkaBatchServer and a real broker', () => {
  let broker: TestBroker;
  let producer: Producer;
  let names = 0;
  const open: TestServer[] = [];

  beforeAll(async () => {
    broker = await startTestBroker();
    producer = broker.client().producer();
    await producer.connect();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()));
  });
  afterAll(async () => {
    await producer.disconnect();
    await broker.stop();
  });

  const newTopic = async (partitions = 1): Promise<string> => {
    const topic = `topic-${(names += 1)}`;
    await broker.createTopics([topic], partitions);
    return topic;
  };

  const start = async (
    topics: string | readonly string[],
    handle: (batch: KafkaBatch) => unknown,
    options: Partial<TestServerOptions> = {},
  ): Promise<TestServer> => {
    const groupId = `group.of.${String(topics)}`;
    const server = await startServer(topics, handle, { client: broker.client(), groupId, ...options });
    open.push(server);
    return server;
  };

  const send = (topic: string, count: number, partition = 0): Promise<unknown> =>
    producer.send({
      topic,
      messages: Array.from({ length: count }, (_, at) => ({ key: `key ${at % 50}`, value: `${at}`, partition })),
    });

  it('hands over whole batches, and commits after them in a group named exactly as told', async () => {
    const topic = await newTopic();
    await send(topic, 2_500);
    const sizes: number[] = [];
    const server = await start(topic, ({ messages }) => void sizes.push(messages.length), { groupId: 'exactly.this' });
    await server.until(() => server.server.metrics().totals.messages === 2_500);
    await server.until(() => server.ofType('committed').some(({ offsets }) => offsets[0]?.offset === '2500'));
    expect(sizes).toEqual([1000, 1000, 500]);
    expect(await server.server.lag()).toEqual([{ topic, partition: 0, committed: '2500', end: '2500', messages: 0 }]);
    const admin = broker.client().admin();
    expect((await admin.describeGroups(['exactly.this'])).groups[0]?.state).toBe('Stable');
    await admin.disconnect();
  });

  it('merges the partitions and topics of a handler into one call', async () => {
    const [one, two] = [await newTopic(3), await newTopic(2)];
    await Promise.all([send(one, 10, 0), send(one, 10, 1), send(one, 10, 2), send(two, 10, 0), send(two, 10, 1)]);
    const calls: (readonly ReceivedMessage[])[] = [];
    const server = await start([one, two], ({ messages }) => void calls.push(messages));
    await server.until(() => server.server.metrics().totals.messages === 50);
    expect(calls).toHaveLength(1);
    await server.until(() => server.ofType('committed').length > 0);
    expect(server.ofType('committed')[0]?.offsets).toHaveLength(5);
  });

  it('leaves a failing partition paused while the others go on, and takes it up again', async () => {
    const topic = await newTopic(2);
    let isAway = true;
    const seen: string[] = [];
    const server = await start(
      topic,
      ({ messages }) => {
        if (isAway && messages.some(({ partition }) => partition === 0)) throw new Away('the database of partition 0');
        seen.push(...messages.map(({ partition, value }) => `${partition}:${String(value)}`));
      },
      { retry: { firstMilliseconds: 50, longestMilliseconds: 200 } },
    );
    await Promise.all([send(topic, 3, 0), send(topic, 3, 1)]);
    await server.until(() => seen.length === 3);
    await send(topic, 1, 1);
    await server.until(() => seen.length === 4);
    await server.until(() => server.ofType('paused').filter(({ partition }) => partition.partition === 0).length > 4);
    expect(seen.every((one) => one.startsWith('1:'))).toBe(true);
    expect(server.server.metrics().paused).toMatchObject([{ topic, partition: 0 }]);
    isAway = false;
    await server.until(() => seen.length === 7);
    expect(seen.slice(4)).toEqual(['0:0', '0:1', '0:2']);
    expect(server.server.metrics().paused).toEqual([]);
    expect(server.letters.waiting()).toEqual([]);
  });

  it('keeps its membership through a handler that takes longer than the session', async () => {
    const topic = await newTopic();
    await send(topic, 1);
    let calls = 0;
    let stale: boolean | null = null;
    const server = await start(topic, async (batch) => {
      calls += 1;
      await workFor(9_000);
      stale = batch.isStale();
    });
    await server.until(() => server.ofType('committed').length > 0);
    expect({ calls, stale, joins: server.ofType('rebalanced').length }).toEqual({ calls: 1, stale: false, joins: 1 });
  });

  it('takes a message of 5 MB, one without a value, one without a key, and headers as they are', async () => {
    const topic = await newTopic();
    const large = Buffer.alloc(5_000_000, 'x');
    await producer.send({
      topic,
      messages: [
        { key: 'small', value: 'a', headers: { kind: 'first' }, timestamp: '1700000000000' },
        { key: 'large', value: large },
        { key: 'gone', value: null },
        { value: 'no key' },
      ],
    });
    const seen: ReceivedMessage[] = [];
    const server = await start(topic, ({ messages }) => void seen.push(...messages));
    await server.until(() => seen.length === 4);
    expect(seen.map(({ key, value, offset }) => [key?.toString() ?? null, value?.length ?? null, offset])).toEqual([
      ['small', 1, '0'],
      ['large', 5_000_000, '1'],
      ['gone', null, '2'],
      [null, 6, '3'],
    ]);
    expect(seen[0]).toMatchObject({
      topic,
      partition: 0,
      timestamp: 1700000000000,
      headers: { kind: Buffer.from('first') },
    });
  });

  it('puts the poison among a batch to the dead letters with all it said, and goes on', async () => {
    const topic = await newTopic();
    await send(topic, 1_000);
    const seen: string[] = [];
    const server = await start(topic, ({ messages }) => {
      const poison = messages.find(({ value }) => String(value) === '333');
      if (poison !== undefined) throw new Error('cannot be', { cause: new TypeError('because') });
      seen.push(...messages.map(({ value }) => String(value)));
    });
    await server.until(() => server.ofType('committed').some(({ offsets }) => offsets[0]?.offset === '1000'));
    const letters = server.letters.waiting();
    // 333, and 383, 433 and so on of the same key behind it
    expect(letters.map(({ message }) => String(message.value))).toEqual(
      Array.from({ length: 14 }, (_, at) => String(333 + 50 * at)),
    );
    expect(letters[0]?.error).toMatchObject({ name: 'Error', message: 'cannot be', cause: { name: 'TypeError' } });
    expect(letters[0]?.error?.stack).toContain('consuming.kafka.spec');
    expect(seen).toHaveLength(986);
  });
});
