import { describe, expect, it } from '@jest/globals';
import type { Carried } from '../store/carried.ts';
import { Away } from '../virtual/failures.ts';
import { openBus } from './bus.ts';

const message = (id: string, key: string): Carried => ({
  ...{ id, key, topic: 'huihuan.item', type: 'x', source: 's', siteSeq: 1, hash: '', record: '' },
  ...{ event: null, isUnknownType: false, at: 0, isCommitted: true, publishedAs: 1 },
});

describe('the bus in memory', () => {
  it('keeps the messages of a key in one partition, in their order', () => {
    const bus = openBus(() => 3);
    for (const id of ['1', '2', '3']) bus.append(message(id, 'same'), 0);
    const [partition] = bus.partitions.filter(({ end }) => end > 0);
    expect(bus.partitions.filter(({ end }) => end > 0)).toHaveLength(1);
    expect([0, 1, 2, 3].map((offset) => partition?.at(offset)?.id)).toEqual(['1', '2', '3', undefined]);
  });

  it('finds offsets by time, and forgets what is too old', () => {
    const bus = openBus(() => 1);
    for (const at of [10, 20, 30]) bus.append(message(String(at), 'k'), at);
    const { index } = bus.partitions.find(({ end }) => end > 0) ?? { index: -1 };
    expect([5, 20, 25, 40].map((instant) => bus.offsetAt(index, instant))).toEqual([0, 1, 2, 3]);
    bus.trim(25);
    expect(bus.partitions[index]).toMatchObject({ start: 2, end: 3 });
    expect([bus.partitions[index]?.at(1), bus.partitions[index]?.at(2)?.id]).toEqual([undefined, '30']);
    expect(bus.offsetAt(index, 5)).toBe(2);
  });

  it('takes nothing while it is down', () => {
    const bus = openBus(() => 1);
    bus.isUp = false;
    expect(() => bus.append(message('1', 'k'), 0)).toThrow(Away);
  });
});
