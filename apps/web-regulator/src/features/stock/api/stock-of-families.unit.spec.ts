import { expect, it } from '@jest/globals';
import { stockOfFamilies } from './stock-of-families.ts';

it('adds classes up by family, the heaviest first, each beside the heaviest', () => {
  const row = (classCode: string, items: number, grams: number) => ({
    ...{ classCode, family: classCode.split('.')[0] ?? '', items, grams },
  });
  expect(stockOfFamilies([row('bulk.paper', 1, 300), row('device.phone', 4, 500), row('bulk.steel', 2, 700)])).toEqual([
    { family: 'bulk', items: 3, grams: 1000, share: 1 },
    { family: 'device', items: 4, grams: 500, share: 0.5 },
  ]);
  expect(stockOfFamilies([])).toEqual([]);
});
