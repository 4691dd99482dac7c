import { describe, expect, it } from '@jest/globals';
import { dwellOf } from './dwell.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const before = (days: number): string => new Date(now - days * 86_400_000).toISOString();

describe('how long goods lie', () => {
  it.each([
    [3.5, null, 'within'],
    [80, 90, 'within'],
    [81, 90, 'soon'],
    [90.5, 90, 'over'],
    [328, 365, 'within'],
    [330, 365, 'soon'],
  ])('%d of %p days is %s', (days, limit, state) => {
    expect(dwellOf(before(days), limit, now)).toEqual({ days: Math.floor(days), state });
  });
});
