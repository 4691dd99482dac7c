import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, isWorkingDay, knownWorkingYears } from './working-days.ts';

describe('a day in China', () => {
  it.each([
    ['2024-01-01', 'a holiday'],
    ['2024-02-12', 'a Monday of the spring festival'],
    ['2025-10-08', 'the last day of eight'],
    ['2026-02-23', 'the ninth day of the spring festival'],
    ['2026-05-10', 'a Sunday'],
    ['2025-02-09', 'the Sunday after a Saturday that was worked'],
  ])('%s, %s, is off', (day) => expect(isWorkingDay(day)).toBe(false));

  it.each([
    ['2024-02-04', 'a Sunday that is worked in exchange'],
    ['2024-02-09', 'the eve of the spring festival of 2024, which no notice gives'],
    ['2025-01-26', 'a Sunday that is worked in exchange'],
    ['2026-02-14', 'a Saturday that is worked in exchange'],
    ['2026-02-24', 'the first day after the spring festival'],
    ['2026-10-10', 'a Saturday that is worked in exchange'],
  ])('%s, %s, is worked', (day) => expect(isWorkingDay(day)).toBe(true));

  it('gives off as many days as the law gives, once those that are worked in exchange are taken away', () => {
    for (const { year } of knownWorkingYears) {
      const days = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)))
        .filter((day) => day.getUTCFullYear() === year)
        .map((day) => ({ day: day.toISOString().slice(0, 10), weekday: day.getUTCDay() }));
      const isWeekend = ({ weekday }: { readonly weekday: number }) => weekday === 0 || weekday === 6;
      const worked = days.filter((each) => isWeekend(each) && isWorkingDay(each.day)).length;
      const off = days.filter((each) => !isWeekend(each) && !isWorkingDay(each.day)).length;
      // eleven days by law in 2024, thirteen since; what is given beyond them is worked in exchange
      expect([year, off - worked]).toEqual([year, year === 2024 ? 11 : 13]);
    }
  });
});

describe('five working days after', () => {
  it.each([
    ['2026-03-02', '2026-03-09', 'a week without holidays'],
    ['2026-02-13', '2026-02-27', 'over the spring festival, with the Saturday before it'],
    ['2026-02-23', '2026-02-28', 'with the Saturday after it'],
    ['2025-09-26', '2025-10-10', 'with a Sunday before and eight days of October'],
    ['2024-05-06', '2024-05-11', 'with a Saturday that is worked'],
    ['2025-12-30', '2026-01-07', 'over the end of the year, with the Sunday that is worked'],
  ])('%s is %s: %s', (day, due) => expect(addWorkingDays(day, 5)).toEqual({ day: due, isCertain: true }));

  it('a day of a year without a notice, only weekends are left out, and that is said', () => {
    expect(addWorkingDays('2027-10-01', 5)).toEqual({ day: '2027-10-08', isCertain: false });
    expect(addWorkingDays('2026-12-30', 5)).toEqual({ day: '2027-01-06', isCertain: false });
    expect(addWorkingDays('2023-12-29', 1)).toEqual({ day: '2024-01-02', isCertain: false });
  });

  it('takes no part of a day and none that are past', () => {
    expect(addWorkingDays('2026-02-15', 0)).toEqual({ day: '2026-02-15', isCertain: true });
    expect(() => addWorkingDays('2026-03-02', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-02', 1.5)).toThrow(RangeError);
  });
});
