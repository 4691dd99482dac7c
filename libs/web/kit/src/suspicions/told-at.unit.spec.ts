import { expect, it } from '@jest/globals';
import { fieldOfInstant, instantOfField, lastOfField, liesAhead } from './told-at.ts';

it('reads day and minute as those of China, and back', () => {
  expect(instantOfField('2026-03-01T07:30')).toBe('2026-02-28T23:30:00.000Z');
  expect(fieldOfInstant('2026-02-28T23:30:59.000Z')).toBe('2026-03-01T07:30');
});

it('knows what lies further ahead than clocks differ', () => {
  const now = Date.parse('2026-02-28T23:30:00Z');
  const fields = ['', '2026-03-01T07:40', '2026-03-01T07:41', lastOfField, '12026-03-01T07:30', '275760-12-31T23:59'];
  expect(fields.map((field) => liesAhead(field, now))).toEqual([false, false, true, true, true, true]);
});
