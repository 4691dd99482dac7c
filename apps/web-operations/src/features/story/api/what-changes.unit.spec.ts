import { expect, it } from '@jest/globals';
import type { Item } from '../../../lib/custody/types.ts';
import { typedOf, whatChanges } from './what-changes.ts';

const item: Item = {
  ...{ itemId: 'i', tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator', grams: 50_000 },
  identifiers: [
    { kind: 'serial', value: 'SN-1' },
    { kind: 'imei', value: '49' },
  ],
};

it('names nothing while nothing is changed', () => {
  expect(whatChanges(item, typedOf(item))).toEqual({});
  expect(whatChanges(item, { ...typedOf(item), kilograms: '50,0' })).toEqual({});
  expect(whatChanges(item, { ...typedOf(item), kilograms: 'x' })).toEqual({});
});

it('names only what differs, and the numbers all together without those that were emptied', () => {
  const numbers = [
    { kind: 'serial' as const, value: ' SN-2 ' },
    { kind: 'imei' as const, value: '' },
  ];
  const typed = { ...typedOf(item), kilograms: '49.5', classCode: 'appliance.freezer', numbers };
  expect(whatChanges(item, typed)).toEqual({
    ...{ grams: 49_500, classCode: 'appliance.freezer' },
    identifiers: [{ kind: 'serial', value: 'SN-2' }],
  });
});
