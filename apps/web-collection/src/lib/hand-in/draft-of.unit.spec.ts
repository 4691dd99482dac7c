import { expect, it } from '@jest/globals';
import type { Act } from '@huihuan/web-outbox';
import { detailAtFault, draftOf } from './draft-of.ts';

const refused = (path?: string) =>
  ({
    ...{ id: 'a', photoIds: [], words: { status: 422, code: 'x', zh: '', en: '', heardAt: '', ...(path && { path }) } },
    body: {
      ...{ classCode: 'device.laptop', grams: 2_000, paidFen: 0, identifiers: [], consignor: { kind: 'anonymous' } },
      details: { dataWay: 'wipe' },
    },
  }) as unknown as Act;

it('a refused hand-in is mended at the form where the form is at fault, with what was said there', () => {
  expect(draftOf(refused('/details/dataWay'), 'device')).toMatchObject({
    ...{ step: 'details', details: { dataWay: 'wipe' }, mends: 'a' },
  });
  expect(draftOf(refused('/grams'), 'device').step).toBe('amount');
  expect(draftOf(refused(), 'device').step).toBe('amount');
});

it.each([
  ['/details/dataWay', 'dataWay'],
  ['/rows/3/details/netKg', 'netKg'],
  ['/details', ''],
  ['/grams', null],
])('the field at fault of %s is %s', (path, field) => expect(detailAtFault({ path })).toBe(field));
