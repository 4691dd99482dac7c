import { expect, it } from '@jest/globals';
import { shortened, unbroken } from './alarm-amounts.ts';

it.each([
  [1193.64, '1,193.6'],
  [120, '120'],
  [-0.5, '-0.5'],
])('writes %p with thousands and one decimal at most', (number, text) => {
  expect(shortened(number)).toBe(text);
});

it('never parts a number from its unit', () => {
  expect(unbroken('120 km/h')).toBe('120\u00a0km/h');
});
