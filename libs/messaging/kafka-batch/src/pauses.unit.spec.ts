import { afterEach, describe, expect, it } from '@jest/globals';
import { waitAfter } from './growing-wait.ts';
import { Away } from './testing/start-server.ts';
import { startOnFake, valuesOf, type FakeSetting } from './testing/with-fake.ts';

const of = (value: string) => [{ key: value, value }];

describe('pauses', () => {
  let open: FakeSetting | null = null;
  const start = async (...parameters: Parameters<typeof startOnFake>): Promise<FakeSetting> => {
    open = await startOnFake(...parameters);
    return open;
  };
  afterEach(() => open?.close());

  it('grow with each failure, and end with a success', async () => {
    let isAway = true;
    const { consumer, ...server } = await start(
      () => {
        if (isAway) throw new Away('no database');
      },
      { retry: { firstMilliseconds: 8, longestMilliseconds: 64 } },
    );
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await consumer.fetch({ messages: of('a') });
      await server.until(() => server.ofType('resumed').length === attempt);
    }
    const paused = server.ofType('paused');
    expect(paused.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5]);
    paused.forEach(({ waitMilliseconds }, at) => {
      expect(waitMilliseconds).toBeGreaterThanOrEqual(Math.min(64, 8 * 2 ** at) / 2);
      expect(waitMilliseconds).toBeLessThanOrEqual(Math.min(64, 8 * 2 ** at));
    });
    expect(server.server.metrics().paused).toEqual([{ topic: 'things', partition: 0, attempts: 5, resumesAt: null }]);
    isAway = false;
    await consumer.fetch({ messages: of('a') });
    expect(server.server.metrics().paused).toEqual([]);
    expect(server.server.metrics().totals).toMatchObject({ retries: 5, messages: 1, deadLetters: 0 });
  });

  it('let partitions that failed together be tried apart, so that the healthy ones go on', async () => {
    const calls: string[][] = [];
    const { consumer, ...server } = await start((batch) => {
      calls.push(valuesOf(batch));
      if (batch.messages.some(({ partition }) => partition === 1)) throw new Away('only partition 1');
    });
    const round = (partitions: number[]) =>
      Promise.all(partitions.map((partition) => consumer.fetch({ partition, messages: of(`p${partition}`) })));
    await round([0, 1, 2]);
    expect(calls).toEqual([['p0', 'p1', 'p2']]);
    await round([0, 1, 2]);
    expect(calls.slice(1)).toEqual([['p0'], ['p1'], ['p2']]);
    await round([0, 1, 2]);
    // whoever is well is merged again
    expect(calls.slice(4)).toEqual([['p0'], ['p1'], ['p2']]);
    await round([0, 2]);
    expect(calls.slice(7)).toEqual([['p0', 'p2']]);
    expect(server.server.metrics().paused.map(({ partition }) => partition)).toEqual([1]);
  });

  it('end early when another partition finds that the trouble is over', async () => {
    let isAway = true;
    const { consumer, ...server } = await start(
      () => {
        if (isAway) throw new Away('no database');
      },
      { retry: { firstMilliseconds: 60_000, longestMilliseconds: 60_000 } },
    );
    await Promise.all([0, 1].map((partition) => consumer.fetch({ partition, messages: of('a') })));
    expect(server.ofType('resumed')).toEqual([]);
    isAway = false;
    await consumer.fetch({ partition: 0, messages: of('a') });
    expect(consumer.log).toEqual(expect.arrayContaining(['resume things/0', 'resume things/1']));
    expect(server.server.metrics().paused.map(({ partition }) => partition)).toEqual([1]);
  });
});

describe('waitAfter', () => {
  const wait = { firstMilliseconds: 100, longestMilliseconds: 30_000 };
  it('doubles up to the longest, and leaves half of it to chance', () => {
    expect([1, 2, 3, 9, 10, 5_000].map((attempt) => waitAfter(attempt, wait, () => 1))).toEqual([
      100, 200, 400, 25_600, 30_000, 30_000,
    ]);
    expect(waitAfter(1, wait, () => 0)).toBe(50);
  });
});
