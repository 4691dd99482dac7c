import { describe, expect, it } from '@jest/globals';
import { Away } from '../testing/start-server.ts';
import { startOnFake } from '../testing/with-fake.ts';
import { groupLag } from './group-lag.ts';
import { Rate } from './rate.ts';

const of = (...values: string[]) => values.map((value) => ({ key: value, value }));

describe('metrics', () => {
  it('know where each partition stands, and what was done', async () => {
    const { consumer, ...server } = await startOnFake((batch) => {
      if (batch.messages.some(({ value }) => String(value) === 'poison')) throw new Error('poison');
    });
    await consumer.fetch({ firstOffset: 5, end: 20, messages: of('a', 'b', 'poison') });
    await consumer.fetch({ partition: 1, firstOffset: 0, end: 1, messages: of('c') });
    const metrics = server.server.metrics();
    expect(metrics).toMatchObject({
      status: 'consuming',
      groupId: 'group',
      lag: 12,
      partitions: [
        { topic: 'things', partition: 0, position: '8', lag: 12 },
        { topic: 'things', partition: 1, position: '1', lag: 0, behindMilliseconds: 0 },
      ],
      totals: { messages: 4, bytes: 18, batches: 2, commits: 2, retries: 0, deadLetters: 1, rebalances: 1, crashes: 0 },
    });
    // the fake's messages are of November 2023
    expect(metrics.behindMilliseconds).toBeGreaterThan(365 * 86_400_000);
    await server.close();
  });

  it('count topic by topic, with the failures that waiting helps against', async () => {
    let isAway = true;
    const { consumer, ...server } = await startOnFake(() => {
      if (isAway) throw new Away('no database');
    });
    await consumer.fetch({ firstOffset: 0, end: 2, messages: of('a', 'b') });
    expect(server.server.metrics().topics).toEqual([
      { topic: 'things', messages: 0, batches: 0, retries: 1, pausedPartitions: 1 },
    ]);
    isAway = false;
    await consumer.fetch({ partition: 1, firstOffset: 0, end: 1, messages: of('c') });
    expect(server.server.metrics().topics).toMatchObject([{ topic: 'things', messages: 1, batches: 1, retries: 1 }]);
    await server.close();
  });

  it('pass over what only the broker wrote', async () => {
    const { consumer, ...server } = await startOnFake(() => undefined);
    const payload = { topic: 'things', partition: 2, batchSize: 0, lastOffset: '6', highWatermark: '7' };
    consumer.emit('END_BATCH_PROCESS', payload);
    expect(server.server.metrics().partitions).toMatchObject([{ partition: 2, position: '7', lag: 0 }]);
    await server.close();
  });
});

describe('Rate', () => {
  it('is that of the last ten whole seconds', () => {
    let now = 0;
    const rate = new Rate(() => now);
    for (now = 0; now < 20_000; now += 100) rate.add(50);
    expect(rate.perSecond()).toBe(500);
    now = 25_000;
    expect(rate.perSecond()).toBe(250);
    now = 60_000;
    expect(rate.perSecond()).toBe(0);
    rate.add(100);
    expect(rate.perSecond()).toBe(0);
    now = 61_000;
    expect(rate.perSecond()).toBe(10);
  });
});

describe('groupLag', () => {
  it('counts from the offset of the group, or from what is left of the topic', async () => {
    const admin = {
      fetchOffsets: async () => [
        {
          topic: 'things',
          partitions: [
            { partition: 0, offset: '40', metadata: null },
            { partition: 1, offset: '-1', metadata: null },
            { partition: 2, offset: '3', metadata: null },
          ],
        },
      ],
      fetchTopicOffsets: async () =>
        [0, 1, 2].map((partition) => ({ partition, offset: '100', low: '10', high: '100' })),
    };
    expect(await groupLag(admin, 'group', ['things'])).toEqual([
      { topic: 'things', partition: 0, committed: '40', end: '100', messages: 60 },
      { topic: 'things', partition: 1, committed: null, end: '100', messages: 90 },
      { topic: 'things', partition: 2, committed: '3', end: '100', messages: 90 },
    ]);
  });
});
