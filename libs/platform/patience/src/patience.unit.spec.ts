import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inTime, orAborted } from './index.ts';

const never = new Promise<number>(() => undefined);
const fails = (): Promise<never> => Promise.reject(new Error('refused'));

/** Rejections that nobody looks after are told when the event loop turns. */
const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
const unhandled: unknown[] = [];
const note = (reason: unknown): number => unhandled.push(reason);
beforeEach(() => void process.on('unhandledRejection', note));
afterEach(async () => {
  await aTurn();
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

describe('work that may take too long', () => {
  it('gives what it gives in time, or why it failed', async () => {
    expect(await inTime(Promise.resolve(7), 60_000)).toBe(7);
    await expect(inTime(fails(), 60_000)).rejects.toThrow('refused');
  });

  it('is late after the time, and nobody hears of its failure then', async () => {
    let fail = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      fail = () => reject(new Error('too late to matter'));
    });
    await expect(inTime(late, 5)).rejects.toThrow('no answer within 5 ms');
    fail();
    await aTurn();
  });

  it('is not waited for when nobody wants it any more', async () => {
    const ended = new AbortController();
    const asked = orAborted(never, ended.signal);
    ended.abort();
    expect(await asked).toBeUndefined();
    expect(await orAborted(never, ended.signal)).toBeUndefined();
    expect(await orAborted(fails(), AbortSignal.abort()).catch(() => 'refused')).toBe('refused');
  });

  it('gives its own where nobody aborts', async () => {
    expect(await orAborted(Promise.resolve(7), new AbortController().signal)).toBe(7);
    await expect(orAborted(fails(), new AbortController().signal)).rejects.toThrow('refused');
  });
});
