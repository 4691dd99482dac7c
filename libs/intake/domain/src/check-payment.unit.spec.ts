import type { Tariff } from '@huihuan/catalogue-domain';
import { describe, expect, it } from '@jest/globals';
import { decideIntake } from './decide-intake.ts';
import { context, fridge, id, point } from './testing/counter.support.spec.ts';

const tariff = (more: Partial<Tariff> = {}): Tariff => ({
  ...{ tariffId: id(900), scope: { kind: 'area', areaCode: '410000' }, classCode: fridge.classCode, basis: 'piece' },
  ...{ fen: 4_000, leastFen: 3_000, mostFen: 5_000, validFrom: '2026-01-01', validTo: null },
  ...more,
});

const warnedOf = (paidFen: number, tariffs: readonly Tariff[], occurredAt = fridge.occurredAt) => {
  const decided = decideIntake(
    { siteId: point.siteId, row: { ...fridge, paidFen, occurredAt } },
    { ...context, tariffs },
  );
  return decided.ok ? [decided.value.fact.data.warnings, decided.value.warnings] : decided.problem.code;
};
const nothing = [[], []];

describe('what was paid', () => {
  it('is told where it lies outside the tariff, and taken in all the same', () => {
    expect([warnedOf(3_000, [tariff()]), warnedOf(5_000, [tariff()])]).toEqual([nothing, nothing]);
    expect(warnedOf(5_001, [tariff()])).toEqual([
      ['payment.outside-tariff'],
      [
        {
          code: 'payment.outside-tariff',
          zh: '所付 50.01 元不在当日价目 30.00 至 50.00 元之内；已入账，请说明原因',
          en: 'the 50.01 yuan paid lie outside the tariff of the day, 30.00 to 50.00 yuan; it is recorded, say why',
        },
      ],
    ]);
    expect(warnedOf(2_999, [tariff()])).toMatchObject([['payment.outside-tariff'], [{}]]);
  });

  it('is measured by the tariff of the day on which it was handed in, however late that is sent', () => {
    const [old, now] = [tariff({ validTo: '2026-03-01' }), tariff({ validFrom: '2026-03-01', fen: 1, leastFen: 0 })];
    // 28 February in China, and 1 March
    const [before, after] = ['2026-02-28T15:59:59.000Z', '2026-02-28T16:00:01.000Z'];
    const tariffs = [old, { ...now, mostFen: 100 }];
    expect([warnedOf(4_000, tariffs, before), warnedOf(50, tariffs, after)]).toEqual([nothing, nothing]);
    expect(warnedOf(4_000, tariffs, after)).toMatchObject([['payment.outside-tariff'], [{}]]);
  });

  it('is nobody’s business where no tariff holds', () => {
    const elsewhere = tariff({ scope: { kind: 'site', siteId: id(2) } });
    expect([warnedOf(1_000_000, []), warnedOf(1_000_000, [elsewhere])]).toEqual([nothing, nothing]);
  });
});
