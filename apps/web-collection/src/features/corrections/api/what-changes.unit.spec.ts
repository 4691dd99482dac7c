import { expect, it } from '@jest/globals';
import type { KnownItem } from './ask-item.ts';
import { findItem } from './find-item.ts';
import { classesLike, gramsTyped, kindsAsked, typedOf, whatChanges } from './what-changes.ts';
import { waitsFor } from './waits-for.ts';

const item: KnownItem['item'] = {
  ...{ itemId: 'i', tracking: 'item', family: 'appliance', classCode: 'appliance.refrigerator', grams: 50_000 },
  identifiers: [{ kind: 'serial', value: 'SN-1' }],
};

it('a form names only what differs; a number that is emptied goes', () => {
  const typed = typedOf(item);
  expect(whatChanges(item, typed)).toEqual({});
  expect(whatChanges(item, { ...typed, kilograms: '50,0' })).toEqual({});
  expect(whatChanges(item, { ...typed, kilograms: '49.5', classCode: 'appliance.freezer' })).toEqual({
    ...{ grams: 49_500, classCode: 'appliance.freezer' },
  });
  expect(whatChanges(item, { ...typed, numbers: { serial: '', imei: ' 49 ' } })).toEqual({
    identifiers: [{ kind: 'imei', value: '49' }],
  });
});

it('a weight is above zero and exact to the gram', () => {
  expect(['1,5', '0.001', '0', '1.2345', 'x', ''].map(gramsTyped)).toEqual([1_500, 1, null, null, null, null]);
});

it('only what fits the family is offered', () => {
  const classes = [
    { code: 'a', family: 'appliance', tracking: 'item' },
    { code: 'b', family: 'appliance', tracking: 'lot' },
    { code: 'c', family: 'device', tracking: 'item' },
  ] as const;
  expect(classesLike(classes, item).map(({ code }) => code)).toEqual(['a']);
  expect(kindsAsked({ identifierKinds: ['imei', 'serial'] }, item)).toEqual(['serial', 'imei']);
});

it('says what keeps an item from being corrected now', () => {
  const known = { state: 'handed-over', blockedBy: [], corrects: 'e' } as const;
  expect(waitsFor(known)).toBeNull();
  expect(waitsFor({ ...known, state: 'in-transit' })).toBe('on-list');
  expect(waitsFor({ ...known, state: 'in-process' })).toBe('on-line');
  expect(waitsFor({ ...known, blockedBy: ['x'] })).toBe('held');
  expect(waitsFor({ ...known, corrects: null })).toBe('unnamed');
});

it('finds goods by their label, whole or short, or by a number on them', () => {
  const itemId = '0192f000-0000-7000-8000-0000abcdef12';
  const goods = [{ itemId, numbers: ['BCD-210'] }];
  const address = `https://huihuan.example.cn/api/collection/genuine/item-label/${itemId}`;
  const texts = ['ABCDEF12', 'bcd210', itemId.toUpperCase(), address];
  expect(texts.map((text) => findItem(goods, text))).toEqual(texts.map(() => itemId));
  expect(findItem(goods, 'BCD211')).toBeNull();
});
