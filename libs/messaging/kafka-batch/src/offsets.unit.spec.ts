import { afterEach, describe, expect, it } from '@jest/globals';
import { refusal } from './testing/fake-kafka.ts';
import { Away } from './testing/start-server.ts';
import { newGate, startOnFake, valuesOf, type FakeSetting } from './testing/with-fake.ts';

const some = (...values: string[]) => values.map((value) => ({ key: value[0] ?? '', value }));

describe('the offset', () => {
  let open: FakeSetting | null = null;
  const start = async (...parameters: Parameters<typeof startOnFake>): Promise<FakeSetting> => {
    open = await startOnFake(...parameters);
    return open;
  };
  afterEach(() => open?.close());

  it('is committed after the effect, not before', async () => {
    const gate = newGate();
    const { consumer, ...server } = await start(() => gate.opened);
    const fetched = consumer.fetch({ messages: some('a', 'b') });
    await server.until(() => server.server.metrics().partitions.length === 1);
    expect([consumer.resolved, consumer.commits]).toEqual([[], []]);
    gate.open();
    await fetched;
    expect(consumer.resolved).toEqual(['things/0@1']);
    expect(consumer.commits).toEqual([['things/0@2']]);
  });

  it('moves call by call through a large fetch, and past what the broker wrote behind it', async () => {
    const { consumer } = await start(() => undefined, { maximumMessages: 2 });
    await consumer.fetch({ firstOffset: 10, lastOffset: 15, messages: some('a', 'b', 'c', 'd', 'e') });
    expect(consumer.resolved).toEqual(['things/0@11', 'things/0@13', 'things/0@14']);
    expect(consumer.commits.at(-1)).toEqual(['things/0@16']);
  });

  it('of merged partitions is committed in one request', async () => {
    const calls: string[][] = [];
    const { consumer } = await start((batch) => void calls.push(valuesOf(batch)));
    await Promise.all([0, 1, 2].map((partition) => consumer.fetch({ partition, messages: some(`a${partition}`) })));
    expect(calls).toEqual([['a0', 'a1', 'a2']]);
    expect(consumer.commits).toEqual([['things/0@1', 'things/1@1', 'things/2@1']]);
  });

  it('stays where it is when waiting helps: the batch comes again', async () => {
    const { consumer, ...server } = await start(() => Promise.reject(new Away('no database')));
    await consumer.fetch({ messages: some('a') });
    expect([consumer.resolved, consumer.commits]).toEqual([[], []]);
    expect(consumer.log).toContain('pause things/0');
    expect(server.letters.waiting()).toEqual([]);
  });

  it('moves past poison only when its letter is kept', async () => {
    let hasRoom = false;
    const kept: string[] = [];
    const { consumer, ...server } = await start(() => Promise.reject(new Error('poison')), {
      retry: { firstMilliseconds: 1, longestMilliseconds: 2 },
      deadLetters: {
        putBehind: async () => new Set(),
        putAside: async ({ id }) => {
          if (!hasRoom) throw new Error('the store is full');
          kept.push(id);
        },
      },
    });
    await consumer.fetch({ messages: some('a') });
    expect(consumer.commits).toEqual([]);
    expect(server.ofType('paused')[0]).toMatchObject({ failure: { message: 'the store is full' }, attempt: 1 });
    hasRoom = true;
    await consumer.fetch({ messages: some('a') });
    expect(kept).toEqual(['things/0/0']);
    expect(consumer.commits).toEqual([['things/0@1']]);
  });

  it('of a message without a handler stays, and kafkajs hears of it', async () => {
    const { consumer } = await start(() => undefined);
    const fetched = consumer.fetch({ topic: 'strange', messages: some('a') });
    await expect(fetched).rejects.toThrow('no handler for strange');
    expect([consumer.resolved, consumer.commits]).toEqual([[], []]);
  });

  it('is sent again when the broker did not get it, without the effect being repeated', async () => {
    let effects = 0;
    const { consumer, ...server } = await start(() => void (effects += 1));
    consumer.answers.commit = () => Promise.reject(new Error('connection closed'));
    await consumer.fetch({ messages: some('a') });
    expect(server.ofType('commit-failed').length).toBeGreaterThan(0);
    consumer.answers.commit = () => Promise.resolve();
    await server.until(() => consumer.commits.length === 1);
    expect(consumer.commits).toEqual([['things/0@1']]);
    expect(effects).toBe(1);
  });

  it('is not sent again after a refusal that is about the membership', async () => {
    const { consumer } = await start(() => undefined);
    consumer.answers.commit = () => Promise.reject(refusal('ILLEGAL_GENERATION'));
    await expect(consumer.fetch({ messages: some('a') })).rejects.toThrow('ILLEGAL_GENERATION');
    consumer.answers.commit = () => Promise.resolve();
    consumer.join();
    await consumer.fetch({ partition: 1, messages: some('b') });
    expect(consumer.commits).toEqual([['things/1@1']]);
  });
});
