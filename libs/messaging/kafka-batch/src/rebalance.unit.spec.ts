import { afterEach, describe, expect, it } from '@jest/globals';
import type { KafkaBatch } from './batch.ts';
import { refusal } from './testing/fake-kafka.ts';
import { Away } from './testing/start-server.ts';
import { newGate, startOnFake, valuesOf, type FakeSetting } from './testing/with-fake.ts';

const one = [{ key: 'a', value: 'a' }];
const quick = { sessionTimeout: 6_000, heartbeatInterval: 4 };

describe('heartbeats and rebalances', () => {
  let open: FakeSetting | null = null;
  const start = async (...parameters: Parameters<typeof startOnFake>): Promise<FakeSetting> => {
    open = await startOnFake(...parameters);
    return open;
  };
  afterEach(() => open?.close());

  it('beats during a long batch, and not after it', async () => {
    const gate = newGate();
    const { consumer, ...server } = await start(() => gate.opened, { consumer: quick });
    const fetched = consumer.fetch({ messages: one });
    consumer.answers.heartbeat = async () => server.look();
    await server.until(() => consumer.heartbeats > 5);
    gate.open();
    await fetched;
    const beats = consumer.heartbeats;
    await consumer.fetch({ messages: one });
    expect(consumer.heartbeats).toBeLessThanOrEqual(beats + 1);
  });

  it('ends the call in hand, commits it and begins no other before it joins again', async () => {
    const [begun, gate] = [newGate(), newGate()];
    const calls: string[][] = [];
    const { consumer, ...server } = await start(
      async (batch) => {
        calls.push(valuesOf(batch));
        begun.open();
        await gate.opened;
      },
      { consumer: quick, maximumMessages: 1 },
    );
    const fetched = consumer.fetch({ messages: [...one, { key: 'b', value: 'b' }] });
    const rejected = expect(fetched).rejects.toThrow('REBALANCE_IN_PROGRESS');
    await begun.opened;
    const refusedOnce = newGate();
    consumer.answers.heartbeat = async () => {
      refusedOnce.open();
      throw refusal('REBALANCE_IN_PROGRESS');
    };
    await refusedOnce.opened;
    gate.open();
    await rejected;
    expect(calls).toEqual([['a']]);
    expect(consumer.commits).toEqual([['things/0@1']]);
    expect(server.ofType('stale')).toEqual([]);
  });

  it('neither resolves nor commits a batch whose partition was given away meanwhile', async () => {
    const [begun, gate] = [newGate(), newGate()];
    let batch: KafkaBatch | null = null;
    const { consumer, ...server } = await start(async (given) => {
      batch = given;
      begun.open();
      await gate.opened;
    });
    const fetched = consumer.fetch({ messages: one });
    await begun.opened;
    consumer.join({ things: [1, 2] });
    expect(batch!.isStale()).toBe(true);
    gate.open();
    await fetched;
    expect([consumer.resolved, consumer.commits]).toEqual([[], []]);
    expect(server.ofType('stale')[0]?.partitions).toEqual([{ topic: 'things', partition: 0 }]);
    expect(server.server.metrics().totals).toMatchObject({ stale: 1, messages: 0 });
  });

  it.each(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION'])(
    'is stale after %s, and isolates no poison any more',
    async (type) => {
      const [begun, gate] = [newGate(), newGate()];
      const { consumer, ...server } = await start(
        async () => {
          begun.open();
          await gate.opened;
          throw new Error('poison');
        },
        { consumer: quick },
      );
      const rejected = expect(consumer.fetch({ messages: [...one, ...one] })).rejects.toThrow(type);
      await begun.opened;
      const refusedOnce = newGate();
      consumer.answers.heartbeat = async () => {
        refusedOnce.open();
        throw refusal(type);
      };
      await refusedOnce.opened;
      gate.open();
      await rejected;
      expect(server.letters.waiting()).toEqual([]);
      expect(consumer.commits).toEqual([]);
      expect(server.ofType('paused')).toEqual([]);
    },
  );

  it('forgets the pause of a partition that is gone, so that it is free when it comes back', async () => {
    const { consumer, ...server } = await start(() => Promise.reject(new Away('no database')));
    await consumer.fetch({ messages: one });
    expect(server.server.metrics().paused).toHaveLength(1);
    consumer.join({ things: [1] });
    expect(server.server.metrics().paused).toEqual([]);
    expect(consumer.log.at(-1)).toBe('resume things/0');
    expect(server.server.metrics().partitions).toEqual([]);
  });

  it('tells of topics that the group gave it and that it has no handler for', async () => {
    const { consumer, ...server } = await start(() => undefined);
    consumer.emit('RECEIVED_UNSUBSCRIBED_TOPICS', { topicsNotSubscribed: ['others'] });
    expect(server.ofType('not-subscribed')[0]?.topics).toEqual(['others']);
  });
});
