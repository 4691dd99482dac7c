import { expect, it } from '@jest/globals';
import { gramsOfKilograms, kilogramsOfGrams } from './kilograms.ts';

it('takes kilograms to the gram, with a point or a comma, and nothing that is no weight', () => {
  expect(['52.3', '52,345', ' 7 ', '0', '-3', '1.2345', 'abc', ''].map(gramsOfKilograms)).toEqual([
    52_300,
    52_345,
    7_000,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(kilogramsOfGrams(52_300)).toBe('52.3');
});
