import { describe, expect, it } from '@jest/globals';
import { amountBy, tariffAt, type Tariff } from './tariff.ts';

const siteId = '019b8cec-b031-774f-97be-d31094c8e8c3';
const question = { classCode: 'bulk.steel', siteId, areaCode: '410122001003', day: '2026-03-01' };

let made = 0;
const steel = (scope: Tariff['scope'], fen: number, more: Partial<Tariff> = {}): Tariff => ({
  tariffId: `019b8be7-2222-7000-8000-${String((made += 1)).padStart(12, '0')}`,
  ...{ scope, classCode: 'bulk.steel', basis: 'kilogram', fen, leastFen: fen, mostFen: fen },
  ...{ validFrom: '2026-01-01', validTo: null },
  ...more,
});
const county = { kind: 'area', areaCode: '410122' } as const;
const fenAt = (tariffs: readonly Tariff[], day = question.day) => tariffAt(tariffs, { ...question, day })?.fen;

describe('a tariff', () => {
  it('of the site goes before that of the village, the county, the city and the province', () => {
    const all = [
      steel({ kind: 'site', siteId }, 6),
      steel({ kind: 'area', areaCode: '410122001003' }, 5),
      steel({ kind: 'area', areaCode: '410122001' }, 4),
      steel(county, 3),
      steel({ kind: 'area', areaCode: '410100' }, 2),
      steel({ kind: 'area', areaCode: '410000' }, 1),
    ];
    expect(all.map((_, gone) => fenAt(all.slice(gone)))).toEqual([6, 5, 4, 3, 2, 1]);
    expect(fenAt([steel({ kind: 'area', areaCode: '410184' }, 9)])).toBeUndefined();
    expect(fenAt([steel({ kind: 'site', siteId: siteId.replace('019b', '019c') }, 9)])).toBeUndefined();
  });

  it('holds from its first day until the day before its end; what was set last wins', () => {
    const bounded = steel(county, 2, { validFrom: '2026-02-01', validTo: '2026-03-01' });
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) => fenAt([bounded], day))).toEqual([
      ...[undefined, 2, 2, undefined],
    ]);
    expect(fenAt([steel(county, 1), steel(county, 3)])).toBe(3);
  });

  it('pays by the piece, or by the kilogram to the whole fen', () => {
    const range = { leastFen: 100, mostFen: 200 };
    expect(amountBy(steel(county, 180, range), 45_205)).toEqual({ fen: 8137, leastFen: 4521, mostFen: 9041 });
    expect(amountBy(steel(county, 4_000, { ...range, basis: 'piece' }), 45_205)).toEqual({ fen: 4_000, ...range });
  });
});
