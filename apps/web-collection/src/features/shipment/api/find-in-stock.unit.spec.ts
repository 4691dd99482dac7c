import { expect, it } from '@jest/globals';
import { findInStock } from './find-in-stock.ts';

const fridge = {
  ...{ itemId: '019b8be7-0000-7000-8000-0000000000f1', classCode: 'appliance.refrigerator', grams: 45_000 },
  ...{ since: '2026-03-01T00:00:00Z', isWaiting: false, identifiers: [{ kind: 'serial', value: 'BCD-210-31' }] },
};

it('finds by our label and by the number on the thing, however it is written', () => {
  const label = '019B8BE7-0000-7000-8000-0000000000F1';
  const address = `https://huihuan.example.cn/api/collection/genuine/item-label/${label}/Ab3_`;
  const found = [label, address, ' bcd210 31 ', 'BCD-210-31'].map((scan) => findInStock([fridge], scan));
  expect(found).toEqual([fridge, fridge, fridge, fridge]);
  expect(findInStock([fridge], 'BCD-210')).toBeUndefined();
});
