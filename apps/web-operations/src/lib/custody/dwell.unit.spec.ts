import { describe, expect, it } from '@jest/globals';
import { dwellOf } from './dwell.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const before = (days: number): string => new Date(now - days * 86_400_000).toISOString();

describe('how long goods lie', () => {
  it.each([
    [3.5, null, null, 'within'],
    [71.9, 90, 72, 'within'],
    [72, 90, 72, 'soon'],
    [90, 90, 72, 'soon'],
    [90.5, 90, 72, 'over'],
    [81, 90, null, 'within'],
  ])('%d of %p days, told from %p on, is %s', (days, limitDays, warnDays, state) => {
    expect(dwellOf(before(days), { limitDays, warnDays }, now)).toEqual({ days: Math.floor(days), state });
  });
});
