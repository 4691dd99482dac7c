import { expect, it } from '@jest/globals';
import { ageOf } from './age.ts';

it('an age is told in whole days; a clock that was wrong makes nothing younger than today', () => {
  const now = Date.parse('2026-03-31T12:00:00Z');
  const ages = ['2026-03-31T11:00:00Z', '2026-03-24T12:00:00Z', '2026-03-23T11:00:00Z', '2026-02-28T12:00:00Z'];
  expect(ages.map((since) => ageOf(since, now))).toEqual([
    { days: 0, group: 'fresh' },
    { days: 7, group: 'fresh' },
    { days: 8, group: 'weeks' },
    { days: 31, group: 'old' },
  ]);
  expect(ageOf('2026-04-02T00:00:00Z', now).days).toBe(0);
});
