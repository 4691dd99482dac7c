import { describe, expect, it } from '@jest/globals';
import { checkPeriod, dayOfPeriod } from './period.ts';

describe('the time of an export', () => {
  it.each([
    ['2024-01-01', '2024-12-31', 'right'],
    ['2025-01-01', '2026-01-01', 'right'],
    ['2025-01-01', '2026-01-02', 'period.too-long'],
    ['2026-01-02', '2026-01-01', 'period.reversed'],
  ])('from %s to %s is %s', (from, to, said) => {
    const checked = checkPeriod({ from, to });
    expect(checked.ok ? 'right' : checked.problem.code).toBe(said);
  });

  it.each([
    ['1999-12-31', false],
    ['2000-01-01', true],
    ['2100-12-31', true],
    ['2101-01-01', false],
    ['2026-02-30', false],
  ])('with %s is one of its years: %s', (day, isOne) => expect(dayOfPeriod.safeParse(day).success).toBe(isOne));
});
