import { expect, it } from '@jest/globals';
import { shadeOfDwelling, shadeOfFilled, worstShade } from './shade.ts';

it('a site is coloured by how full it is, and by nothing where its capacity is not known', () => {
  const shade = (grams: number, capacityGrams: number) => shadeOfFilled({ grams, capacityGrams });
  expect([shade(59, 100), shade(60, 100), shade(90, 100), shade(101, 100), shade(5, 0)]).toEqual([
    'calm',
    'near',
    'over',
    'far',
    'unknown',
  ]);
});

it('a site is coloured by what lies there longer than its rule allows', () => {
  expect([undefined, null, { days: 8, limitDays: 7 }, { days: 14, limitDays: 7 }].map(shadeOfDwelling)).toEqual([
    'unknown',
    'calm',
    'over',
    'far',
  ]);
});

it('several sites have the colour of the worst', () => {
  expect(worstShade(['calm', 'over', 'unknown'])).toBe('over');
  expect(worstShade(['unknown'])).toBe('unknown');
});
