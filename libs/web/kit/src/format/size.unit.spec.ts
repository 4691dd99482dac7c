import { expect, it } from '@jest/globals';
import { size, span } from './size.ts';

it('tells a size in the step that fits', () => {
  const told = [0, 999, 1_000, 61_249, 5_242_880].map(size).map(({ value, unit }) => `${value} ${unit}`);
  expect(told).toEqual(['0 B', '999 B', '1.0 kB', '61.2 kB', '5.2 MB']);
});

it('tells a span in its largest whole unit', () => {
  const told = [0, 0.25, 9.97, 59, 60, 3_599, 3_600, 86_400, 200_000].map(span).map(({ value, unit }) => value + unit);
  expect(told).toEqual(['0second', '0.3second', '9second', '59second', '1minute', '59minute', '1hour', '1day', '2day']);
});
