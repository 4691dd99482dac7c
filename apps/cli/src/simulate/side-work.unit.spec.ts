import { describe, expect, it } from '@jest/globals';
import { openSideWork } from './side-work.ts';

/** Rejections that nobody looks after are told when the event loop turns. */
const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('side work', () => {
  it('tells the first failure at the next check and at the end, and leaves no rejection unhandled', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const work = openSideWork();
    work.begin(Promise.resolve());
    expect(() => work.check()).not.toThrow();
    work.begin(Promise.reject(new Error('the server is gone')));
    work.begin(Promise.reject(new Error('and the next one found out too')));
    await aTurn();
    expect(() => work.check()).toThrow('the server is gone');
    await expect(work.finish()).rejects.toThrow('the server is gone');
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  it('waits for all of it', async () => {
    const work = openSideWork();
    const done: number[] = [];
    for (const number of [1, 2]) work.begin(aTurn().then(() => void done.push(number)));
    await work.finish();
    expect(done).toEqual([1, 2]);
  });
});
