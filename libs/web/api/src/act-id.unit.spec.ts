import { expect, it } from '@jest/globals';
import { createActIds } from './act-id.ts';

const ids = () => {
  let made = 0;
  return createActIds(() => `id-${++made}`);
};

it('keeps the id of an act that nobody answered, so that the server does it once', () => {
  const acts = ids();
  expect(acts.of({ grams: 45_200 })).toBe('id-1');
  expect(acts.of({ grams: 45_200 })).toBe('id-1');
});

it('gives other content an id of its own, and the same content after an answer', () => {
  const acts = ids();
  acts.of({ grams: 45_200 });
  expect(acts.of({ grams: 45_300 })).toBe('id-2');
  acts.done();
  expect(acts.of({ grams: 45_300 })).toBe('id-3');
});
