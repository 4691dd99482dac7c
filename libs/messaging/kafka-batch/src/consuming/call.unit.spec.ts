import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextCall, type Call, type Choice } from './call.ts';
import type { Part } from './part.ts';

const part = (partition: number, sizes: readonly number[]): Part => ({
  topic: 'things',
  partition,
  name: `things/${partition}`,
  epoch: 1,
  messages: sizes.map((size, offset) => ({
    topic: 'things',
    partition,
    offset: String(offset),
    key: null,
    value: Buffer.alloc(size),
    headers: {},
    timestamp: 0,
  })),
  end: 0n,
  next: 0,
  lastOffset: String(sizes.length - 1),
  payload: {} as Part['payload'],
  finish: () => undefined,
  finished: Promise.resolve(),
});

const choice: Choice = { maximumMessages: 10, maximumBytes: 100, merge: true, isAlone: () => false };
const counts = (call: Call) => call.taken.map(({ part: { partition }, count }) => [partition, count]);

describe('nextCall', () => {
  it('merges parts up to the messages', () => {
    const waiting = [part(0, [1, 1, 1]), part(1, [1, 1, 1, 1]), part(2, [1, 1, 1, 1, 1]), part(3, [1])];
    expect(counts(nextCall(waiting, choice))).toEqual([
      [0, 3],
      [1, 4],
      [2, 3],
    ]);
  });

  it('merges parts up to the bytes, and takes one message however large it is', () => {
    expect(counts(nextCall([part(0, [40, 40]), part(1, [40])], choice))).toEqual([[0, 2]]);
    expect(counts(nextCall([part(0, [400, 1])], choice))).toEqual([[0, 1]]);
  });

  it('takes one part without merging, or where that is tried on its own', () => {
    const waiting = [part(0, [1]), part(1, [1]), part(2, [1])];
    expect(counts(nextCall(waiting, { ...choice, merge: false }))).toEqual([[0, 1]]);
    const isAlone = ({ partition }: Part): boolean => partition === 1;
    expect(counts(nextCall(waiting, { ...choice, isAlone }))).toEqual([[0, 1]]);
    expect(counts(nextCall(waiting.slice(1), { ...choice, isAlone }))).toEqual([[1, 1]]);
  });

  it('keeps to the limits and to the order, and comes to an end, whatever waits', () => {
    const sizes = fc.array(fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.boolean(), (all, merge) => {
        let waiting = all.map((each, partition) => part(partition, each));
        while (waiting.length > 0) {
          const call = nextCall(waiting, { ...choice, merge });
          expect(call.messages.length).toBeGreaterThan(0);
          expect(call.messages.length).toBeLessThanOrEqual(choice.maximumMessages);
          expect(call.messages.length === 1 || call.bytes <= choice.maximumBytes).toBe(true);
          expect(call.messages).toEqual(
            call.taken.flatMap(({ part: from, count }) => from.messages.slice(from.next, from.next + count)),
          );
          for (const { part: from, count } of call.taken) from.next += count;
          waiting = waiting.filter(({ next, messages }) => next < messages.length);
        }
      }),
    );
  });
});
