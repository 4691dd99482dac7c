import { describe, expect, it } from '@jest/globals';
import { decideIntakeBatch } from './decide-intake-batch.ts';
import { car, context, fridge, id, point } from './testing/counter.support.spec.ts';

const codesOf = (rows: readonly unknown[]): readonly string[] =>
  decideIntakeBatch(point.siteId, rows, context).map((result) => (result.ok ? 'accepted' : result.problem.code));

describe('a batch', () => {
  it('answers each row by itself, so that a bad one spoils no other', () => {
    const rows = [
      fridge,
      { ...fridge, id: id(101), grams: 0 },
      null,
      { ...fridge, id: id(102), extra: 1 },
      { ...car, id: id(103) },
    ];
    expect(codesOf(rows)).toEqual(['accepted', 'weight.invalid', 'row.invalid', 'row.invalid', 'accepted']);
  });

  it('finds the same VIN or the same id in two of its rows', () => {
    const rows = [
      { ...car, grams: 0 },
      { ...car, id: id(104) },
      { ...car, id: id(105) },
      { ...fridge, id: id(104) },
    ];
    expect(codesOf(rows)).toEqual(['weight.invalid', 'accepted', 'identifier.active-elsewhere', 'row.id-repeated']);
    const [, , third] = decideIntakeBatch(point.siteId, rows, context);
    expect(third).toMatchObject({ problem: { details: { itemId: id(104), siteName: point.name } } });
  });
});
