import { expect, it } from '@jest/globals';
import { retryAfterMilliseconds } from './retry-after.ts';

const now = Date.parse('2026-01-05T08:00:00Z');

it.each([
  [null, 0],
  ['2', 2_000],
  [' 30 ', 30_000],
  ['Mon, 05 Jan 2026 08:00:05 GMT', 5_000],
  ['Mon, 05 Jan 2026 07:00:00 GMT', 0],
  ['soon', 0],
  ['-1', 0],
  ['', 0],
])('reads “%s” as %d ms', (header, milliseconds) => {
  expect(retryAfterMilliseconds(header, now)).toBe(milliseconds);
});
