import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chinaDate, isCalendarDate } from './calendar-date.ts';

describe('calendar dates', () => {
  it('exist exactly when they survive a round trip', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(number(1000, 9999), number(0, 13), number(0, 32), (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
        expect(isCalendarDate(text)).toBe(exists);
      }),
    );
  });

  it('change in China sixteen hours into the UTC day', () => {
    expect(chinaDate(new Date('2025-12-31T15:59:59.999Z'))).toBe('20251231');
    expect(chinaDate(new Date('2025-12-31T16:00:00Z'))).toBe('20260101');
  });
});
