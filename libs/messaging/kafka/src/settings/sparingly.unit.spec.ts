import { expect, it } from '@jest/globals';
import { sparingly } from './sparingly.ts';

it('says the same once a minute and counts what it kept back', () => {
  let now = 0;
  const ask = sparingly(() => now);
  expect(ask('connect ECONNREFUSED')).toBe(0);
  expect(ask('connect ECONNREFUSED')).toBeNull();
  expect(ask('connect ECONNREFUSED')).toBeNull();
  expect(ask('request timed out')).toBe(0);
  now = 60_000;
  expect(ask('connect ECONNREFUSED')).toBe(2);
  now = 60_001;
  expect(ask('connect ECONNREFUSED')).toBeNull();
});
