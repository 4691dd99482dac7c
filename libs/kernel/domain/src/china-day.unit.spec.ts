import { describe, expect, it } from '@jest/globals';
import { chinaDay } from './china-day.ts';

describe('the day in China', () => {
  it.each([
    ['2026-03-02T15:59:59.999Z', '2026-03-02'],
    ['2026-03-02T16:00:00.000Z', '2026-03-03'],
    ['2026-03-03T00:00:00+08:00', '2026-03-03'],
    ['2026-12-31T20:00:00-05:00', '2027-01-01'],
    ['1969-12-31T15:59:59Z', '1969-12-31'],
  ])('of %s is %s, also when it is asked again', (instant, day) => {
    expect([chinaDay(instant), chinaDay(instant)]).toEqual([day, day]);
  });

  it('is none where there is no instant', () => {
    for (const text of ['', 'yesterday']) expect(() => chinaDay(text)).toThrow(RangeError);
  });
});
