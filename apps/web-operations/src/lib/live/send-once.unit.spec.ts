import { describe, expect, it } from '@jest/globals';
import { sendOnce } from './send-once.ts';

describe('an act that is pressed again', () => {
  it('has the same id until its answer is there, and another one after it', async () => {
    const made: string[] = [];
    const once = sendOnce(() => {
      made.push(`id-${made.length + 1}`);
      return made.at(-1) ?? '';
    });
    const lost = once({ end: 'one' }, () => Promise.reject(new Error('the answer is lost')));
    await expect(lost).rejects.toThrow('lost');
    const answered = (id: string): Promise<string> => Promise.resolve(id);
    expect(await once({ end: 'other' }, answered)).toBe('id-2');
    expect(await once({ end: 'one' }, answered)).toBe('id-1');
    expect(await once({ end: 'one' }, answered)).toBe('id-3');
  });
});
