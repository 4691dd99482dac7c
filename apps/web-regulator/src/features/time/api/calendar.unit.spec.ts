import { describe, expect, it } from '@jest/globals';
import { calendarOf, indexOfDay } from './calendar.ts';

const days = [
  { day: '2026-02-27', events: 3 },
  { day: '2026-03-02', events: 5 },
];

describe('the days of the slider', () => {
  it('are all from the first record until today', () => {
    const calendar = calendarOf({ firstDay: '2026-02-27', today: '2026-03-03', days });
    expect(calendar.map(({ day, events }) => `${day} ${events}`)).toEqual([
      ...['2026-02-27 3', '2026-02-28 0', '2026-03-01 0', '2026-03-02 5', '2026-03-03 0'],
    ]);
    expect(
      ['2026-02-27', '2026-03-01', '2025-01-01', '2027-01-01', null].map((day) => indexOfDay(calendar, day)),
    ).toEqual([0, 2, 0, 4, 4]);
  });

  it('are none before anything is recorded', () => {
    expect(calendarOf({ firstDay: null, today: '2026-03-03', days: [] })).toEqual([]);
    expect(indexOfDay([], null)).toBe(0);
  });
});
