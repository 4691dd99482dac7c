import { describe, expect, it } from '@jest/globals';
import { areaPrefix, codeOfPrefix, digitsBelow } from './area-prefix.ts';
import { chinaDayOf, hourOf } from './china-time.ts';

describe('hours and days', () => {
  it.each([
    ['2026-03-02T01:59:59.999Z', '2026-03-02T01:00:00.000Z', '2026-03-02'],
    ['2026-03-02T15:59:59.999Z', '2026-03-02T15:00:00.000Z', '2026-03-02'],
    ['2026-03-02T16:00:00.000Z', '2026-03-02T16:00:00.000Z', '2026-03-03'],
    ['2026-03-03T00:30:00.000+08:00', '2026-03-02T16:00:00.000Z', '2026-03-03'],
    ['1969-12-31T23:30:00.000Z', '1969-12-31T23:00:00.000Z', '1970-01-01'],
  ])('of %s are %s in UTC and %s in China', (instant, hour, day) => {
    expect([hourOf(instant), chinaDayOf(instant), chinaDayOf(Date.parse(instant))]).toEqual([hour, day, day]);
  });
});

describe('areas', () => {
  it.each([
    ['410000', '41', 4],
    ['410100', '4101', 6],
    ['410122', '410122', 9],
    ['410122001', '410122001', 12],
    ['410122001003', '410122001003', 12],
  ])('%s begins with %s, and those right below have %i digits', (code, prefix, digits) => {
    expect([areaPrefix(code), digitsBelow(prefix), codeOfPrefix(prefix)]).toEqual([prefix, digits, code]);
  });
});
