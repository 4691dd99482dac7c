import { describe, expect, it } from '@jest/globals';
import { oneAtATime } from './one-at-a-time.ts';

/** A promise that is kept when it is said so. */
const held = <Value>() => {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve: (value: Value) => resolve(value) };
};

describe('works that are done one after the other', () => {
  it('begin when the one before them is over, also where it failed', async () => {
    const said: string[] = [];
    const gate = held<null>();
    const inTurn = oneAtATime(5);
    const first = inTurn(async () => {
      said.push('first begins');
      await gate.promise;
      throw new Error('broken');
    });
    const second = inTurn(async () => {
      said.push('second begins');
      return Promise.resolve(2);
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(said).toEqual(['first begins']);
    gate.resolve(null);
    await expect(first).rejects.toThrow('broken');
    expect(await second).toBe(2);
  });

  it('are refused where too many wait, until one is over', async () => {
    const gate = held<number>();
    const inTurn = oneAtATime(2);
    const taken = [1, 2, 3].map(() => inTurn(() => gate.promise));
    expect(taken.map((each) => each !== null)).toEqual([true, true, true]);
    expect(inTurn(() => gate.promise)).toBeNull();
    gate.resolve(7);
    expect(await Promise.all(taken.flatMap((each) => each ?? []))).toEqual([7, 7, 7]);
    expect(await inTurn(() => Promise.resolve(8))).toBe(8);
  });
});
