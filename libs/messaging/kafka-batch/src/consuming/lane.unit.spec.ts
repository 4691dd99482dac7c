import { describe, expect, it } from '@jest/globals';
import { startOnFake, newGate, valuesOf } from '../testing/with-fake.ts';

const of = (...values: string[]) => ({ messages: values.map((value) => ({ key: value, value })) });

describe('without merging', () => {
  it('handles so many partitions at the same time, each in calls of its own', async () => {
    const gate = newGate();
    const begun: string[][] = [];
    const { consumer, ...server } = await startOnFake(
      async (batch) => {
        begun.push(valuesOf(batch));
        server.look();
        await gate.opened;
      },
      { merge: false, concurrentPartitions: 2 },
    );
    expect(consumer.runConfig?.partitionsConsumedConcurrently).toBe(2);
    const fetched = [0, 1, 2].map((partition) => consumer.fetch({ partition, ...of(`p${partition}`) }));
    await server.until(() => begun.length === 2);
    expect(begun).toEqual([['p0'], ['p1']]);
    gate.open();
    await Promise.all(fetched);
    expect(begun).toEqual([['p0'], ['p1'], ['p2']]);
    await server.close();
  });

  it('does not begin with a partition that comes again while its old messages are in hand', async () => {
    const gate = newGate();
    const begun: string[][] = [];
    const { consumer, ...server } = await startOnFake(
      async (batch) => {
        begun.push(valuesOf(batch));
        server.look();
        if (begun.length === 1) await gate.opened;
      },
      { merge: false, concurrentPartitions: 2 },
    );
    const before = consumer.fetch(of('old'));
    await server.until(() => begun.length === 1);
    consumer.join();
    const after = consumer.fetch(of('again'));
    const other = consumer.fetch({ partition: 1, ...of('other') });
    await other;
    expect(begun).toEqual([['old'], ['other']]);
    gate.open();
    await Promise.all([before, after]);
    expect(begun).toEqual([['old'], ['other'], ['again']]);
    expect(consumer.commits).toEqual([['things/1@1'], ['things/0@1']]);
    await server.close();
  });
});

describe('merging', () => {
  it('takes together what queued up while a call ran', async () => {
    const gate = newGate();
    const calls: string[][] = [];
    const { consumer, ...server } = await startOnFake(async (batch) => {
      calls.push(valuesOf(batch));
      server.look();
      if (calls.length === 1) await gate.opened;
    });
    const first = consumer.fetch(of('a'));
    await server.until(() => calls.length === 1);
    const rest = [1, 2].map((partition) => consumer.fetch({ partition, ...of(`p${partition}`) }));
    gate.open();
    await Promise.all([first, ...rest]);
    expect(calls).toEqual([['a'], ['p1', 'p2']]);
    await server.close();
  });
});
