import { describe, expect, it } from '@jest/globals';
import { decideIntakeBatch } from './decide-intake-batch.ts';
import { batteryClass, car, context, fridge, id, point } from './testing/counter.support.spec.ts';

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

  it('counts what lies at the site and what its own rows bring: 6 t of batteries in a store of 5 t are told', () => {
    const pack = { ...batteryClass, plausibleGrams: { min: 1, typical: 1, max: 9_000_000 } };
    const site = { ...point, acceptsFamilies: ['traction-battery' as const] };
    const rows = [1, 2, 3].map((number) => ({
      ...{ ...fridge, id: id(110 + number), classCode: batteryClass.classCode, grams: 1_000_000 },
    }));
    const stored = new Map([['traction-battery.module', 2_500_000]]);
    const told = decideIntakeBatch(point.siteId, rows, { ...context, catalogue: [pack], site: () => site, stored });
    const ofStorage = told.map((result) =>
      result.ok ? result.value.warnings.map(({ code }) => code).filter((code) => code.startsWith('storage.')) : [],
    );
    expect(ofStorage).toEqual([[], ['storage.nearly-full'], ['storage.over-limit']]);
  });
});
