import { describe, expect, it } from '@jest/globals';
import { nationalBook } from '@huihuan/rules-domain';
import { checkFilings } from './check-filings.ts';
import { fridge, point } from './testing/counter.support.spec.ts';

const licence = (kind: string, validFrom: string, validTo: string | null = null) => ({
  ...{ kind, number: kind, issuer: '', validFrom, validTo },
});
const business = licence('business-licence', '2026-01-10');
const steel = { classCode: 'bulk.steel' };
const paper = { classCode: 'bulk.paper' };

/** What is told of a purchase on a day in China. */
const told = (
  day: string,
  goods: { readonly classCode: string },
  licences: readonly ReturnType<typeof licence>[],
  paidFen = 3_500,
) => {
  const row = { ...fridge, occurredAt: `${day}T12:00:00+08:00`, paidFen };
  const found = checkFilings({ row, site: { ...point, licences: [...licences] } }, goods, nationalBook);
  return found.map(({ effect, problem }) => `${effect} ${problem.code}`);
};

const police = 'warn filing.police-filing-missing';
const commerce = 'warn filing.commerce-filing-missing';

describe('the filings of whoever buys', () => {
  it('are due so many days after the business licence, both sides of each day', () => {
    expect(told('2026-01-25', steel, [business])).toEqual([]);
    expect(told('2026-01-26', steel, [business])).toEqual([police]);
    expect(told('2026-02-09', steel, [business])).toEqual([police]);
    expect(told('2026-02-10', steel, [business])).toEqual([police, commerce]);
  });

  it('are, with the police, of scrap metal alone, and of nothing that is not paid for', () => {
    expect(told('2026-02-10', paper, [business])).toEqual([commerce]);
    expect(told('2026-02-10', steel, [business], 0)).toEqual([]);
  });

  it('count on their days, under their code or their Chinese name', () => {
    const filed = [licence('police-filing', '2026-01-20', '2026-06-30'), licence('商务备案', '2026-01-20')];
    expect(told('2026-06-30', steel, [business, ...filed])).toEqual([]);
    expect(told('2026-07-01', steel, [business, ...filed])).toEqual([police]);
    expect(told('2026-02-10', steel, [licence('营业执照', '2026-01-10'), ...filed])).toEqual([]);
  });

  it('count their days from the first of licences renewed without a gap, and anew after one', () => {
    const [first, second] = [
      licence('business-licence', '2023-01-10', '2026-01-09'),
      licence('营业执照', '2026-01-10'),
    ];
    expect(told('2026-01-10', steel, [second, first])).toEqual([police, commerce]);
    expect(told('2026-01-10', steel, [second, { ...first, validTo: '2026-02-28' }])).toEqual([police, commerce]);
    const gap = [second, { ...first, validTo: '2026-01-08' }];
    expect(told('2026-01-25', steel, gap)).toEqual([]);
    expect(told('2026-01-26', steel, gap)).toEqual([police]);
    const third = licence('business-licence', '2026-02-01');
    expect(told('2026-02-01', steel, [third, { ...second, validTo: '2026-01-31' }, first])).toEqual([police, commerce]);
    // one that begins later says nothing of today
    expect(told('2026-01-10', steel, [licence('business-licence', '2026-01-11'), first])).toEqual([]);
  });

  it('are read under the names of registries from before the rule book named them', () => {
    const [registration, filing] = [
      licence('business-registration', '2026-01-10'),
      licence('public-security-filing', '2026-01-20'),
    ];
    expect(told('2026-02-10', steel, [registration])).toEqual([police, commerce]);
    expect(told('2026-02-10', steel, [registration, filing])).toEqual([commerce]);
  });

  it('are not asked for where no business licence says when their days began', () => {
    expect(told('2026-02-10', steel, [])).toEqual([]);
    expect(told('2026-02-10', steel, [licence('business-licence', '2024-01-01', '2026-02-09')])).toEqual([]);
    expect(told('2026-02-09', steel, [licence('business-licence', '2024-01-01', '2026-02-09')])).toEqual([
      police,
      commerce,
    ]);
  });
});
