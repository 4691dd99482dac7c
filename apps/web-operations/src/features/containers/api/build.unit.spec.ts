import { expect, it } from '@jest/globals';
import { isReady, newBuild, ofKind } from './build.ts';

const id = '019b8cec-b031-774f-97be-d31094abcdef';

it('names a container by itself, until somebody does', () => {
  const pallet = newBuild(id);
  expect(pallet.code).toBe('P-ABCDEF');
  expect(ofKind(pallet, 'container').code).toBe('B-ABCDEF');
  expect(ofKind({ ...pallet, code: 'P-0001' }, 'container').code).toBe('P-0001');
});

it('is packed with something in it and under a code', () => {
  const item = {
    itemId: id,
    tracking: 'item',
    family: 'device',
    classCode: 'device.phone',
    grams: 1,
    identifiers: [],
  } as const;
  expect(
    [newBuild(id), { ...newBuild(id), items: [item] }, { ...newBuild(id), items: [item], code: ' ' }].map(isReady),
  ).toEqual([false, true, false]);
});
