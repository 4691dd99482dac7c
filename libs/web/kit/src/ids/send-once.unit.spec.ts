import { describe, expect, it } from '@jest/globals';
import { problemOf, RequestRefused, unreachable } from '../http/problem.ts';
import { createSendOnce } from './send-once.ts';

const counting = () => {
  let made = 0;
  return createSendOnce(() => `id-${++made}`);
};
const answered = (id: string): Promise<string> => Promise.resolve(id);
const failing = (error: Error) => (): Promise<string> => Promise.reject(error);
const refusedWith = (status: number): Error => new RequestRefused(problemOf(status, null));

describe('an act that is pressed again', () => {
  // 200: half an answer came, of something that was done
  it.each([new RequestRefused(unreachable), refusedWith(503), refusedWith(200), new Error('the page was hidden')])(
    'is the same one while nobody knows what came of it: %s',
    async (error) => {
      const once = counting();
      await expect(once({ grams: 45_200 }, failing(error))).rejects.toBe(error);
      expect(await once({ grams: 45_200 }, answered)).toBe('id-1');
    },
  );

  it('is another one after it was done, or refused', async () => {
    const once = counting();
    expect(await once({ grams: 45_200 }, answered)).toBe('id-1');
    await expect(once({ grams: 45_200 }, failing(refusedWith(409)))).rejects.toThrow();
    expect(await once({ grams: 45_200 }, answered)).toBe('id-3');
  });

  it('is another one with other content, and the first one is still the first', async () => {
    const once = counting();
    await expect(once({ end: 'one' }, failing(new RequestRefused(unreachable)))).rejects.toThrow();
    expect(await once({ end: 'other' }, answered)).toBe('id-2');
    expect(await once({ end: 'one' }, answered)).toBe('id-1');
  });
});
