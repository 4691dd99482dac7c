import { describe, expect, it } from '@jest/globals';
import { watchLag } from './watch-lag.ts';

describe('the search for causes of alarms', () => {
  it('waits until what was said has been heard, and whenever something old waits again', async () => {
    const minute = 60_000;
    let at = Date.parse('2026-03-02T00:00:00Z');
    let lag = { events: 0, seconds: 0 };
    const watch = watchLag(() => new Date(at));
    const isAbreast = (events: number, seconds: number, passed = 0): Promise<boolean> => {
      lag = { events, seconds };
      at += passed;
      return watch.isAbreast();
    };
    // nothing consumes yet
    expect(await isAbreast(0, 0)).toBe(false);
    watch.follow({ lag: () => Promise.resolve(lag) });
    expect(await isAbreast(9000, 14_400)).toBe(false);
    // of an age that the bus cannot tell
    expect(await isAbreast(9000, 0, minute)).toBe(false);
    expect(await isAbreast(20, 3)).toBe(true);
    expect(await isAbreast(20, 0, minute / 2)).toBe(true);
    expect(await isAbreast(20, 0, minute)).toBe(false);
    // steady traffic: there is always something, and never anything old
    expect(await isAbreast(20, 59, minute)).toBe(true);
    expect(await isAbreast(1, 60)).toBe(false);
    expect(await isAbreast(1, 0)).toBe(false);
    expect(await isAbreast(0, 0)).toBe(true);
  });

  it('does not take a bus that cannot be asked for one that is silent', async () => {
    const watch = watchLag(() => new Date(0));
    watch.follow({ lag: () => Promise.reject(new Error('the broker is away')) });
    await expect(watch.isAbreast()).rejects.toThrow('the broker is away');
  });
});
