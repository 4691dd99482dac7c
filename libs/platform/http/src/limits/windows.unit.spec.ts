import { describe, expect, it } from '@jest/globals';
import { Windows, type Quota } from './windows.ts';

const quota: Quota = { name: 'person', most: 2, seconds: 60 };
const at = { now: 0 };
const fresh = (): Windows => {
  at.now = 0;
  return new Windows(() => at.now);
};

describe('counting in windows', () => {
  it('says what is left, and when it is over', () => {
    const windows = fresh();
    const taken = [1, 2, 3].map(() => windows.take('a', quota));
    expect(taken.map(({ remaining, isOver }) => [remaining, isOver])).toEqual([
      [1, false],
      [0, false],
      [0, true],
    ]);
  });

  it('begins anew when the window has passed', () => {
    const windows = fresh();
    windows.take('a', quota);
    at.now = 59_001;
    expect(windows.take('a', quota)).toMatchObject({ remaining: 0, resetSeconds: 1 });
    at.now = 60_000;
    expect(windows.take('a', quota)).toMatchObject({ remaining: 1, resetSeconds: 60 });
  });

  it('keeps keys and quotas apart', () => {
    const windows = fresh();
    windows.take('a', quota);
    expect(windows.take('b', quota).remaining).toBe(1);
    expect(windows.take('a', { ...quota, name: 'address' }).remaining).toBe(1);
  });

  it('takes one back that is counted elsewhere, and none that nobody took', () => {
    const windows = fresh();
    windows.take('a', quota);
    windows.giveBack('a', quota);
    windows.giveBack('a', quota);
    windows.giveBack('b', quota);
    expect(windows.take('a', quota).remaining).toBe(1);
  });

  it('forgets the oldest rather than to grow without an end', () => {
    const windows = fresh();
    windows.take('first', quota);
    for (let count = 0; count < 100_000; count += 1) windows.take(String(count), quota);
    expect(windows.take('first', quota).remaining).toBe(1);
    expect(windows.take('99999', quota).remaining).toBe(0);
  });
});
