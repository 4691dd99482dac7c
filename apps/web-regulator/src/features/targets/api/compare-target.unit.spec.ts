import { describe, expect, it } from '@jest/globals';
import { areasAsSheet, areasOf } from './areas.ts';
import { compareTarget, knowsYear, type Recorded } from './compare-target.ts';
import type { Figures, Target } from './figures.ts';
import { monthsIn, periodOf } from './periods.ts';

const figures = (items: number, recordsFrom: string, classCode = 'appliance.refrigerator'): Figures => ({
  ...{
    fromMonth: '2026-01',
    toMonth: '2026-11',
    asOf: '2026-11-22T00:00:00.000Z',
    recordsFrom,
    tiers: [],
    months: [],
    areas: [],
    outcomes: { tiers: [], months: [], areas: [], classes: [] },
    outcomesReading: null,
  },
  classes: [
    { classCode, family: classCode.split('.')[0] ?? null, kind: 'collected', items, grams: items * 1000 },
    { classCode, family: classCode.split('.')[0] ?? null, kind: 'consumed', items: 7, grams: 7000 },
  ],
});
const target = (more: Partial<Target>): Target => ({
  ...{ areaCode: '410122', areaName: '中牟县', indicator: 'waste_appliances_recovered', indicatorZh: '废旧家电回收量' },
  ...{ unit: 'change_vs_base', baseYear: 2023, targetYear: 2027, kind: 'growth', value: 0.33, clause: '总体要求' },
  sourceDocument: { fileId: 'a-file', issuer: '中牟县人民政府', number: '牟政〔2024〕2号' },
  ...more,
});
const recorded = (more: Partial<Recorded>): Recorded => ({
  ...{ choice: 'twelve', areaCode: '410122', period: figures(120, '2022-05-01'), base: figures(100, '2022-05-01') },
  sincePlan: null,
  ...more,
});

describe('growth against a base year', () => {
  it('is told of twelve months against a base year that is known', () => {
    expect(compareTarget(target({}), recorded({}))).toMatchObject({
      kind: 'growth',
      growth: expect.closeTo(0.2) as unknown,
      share: expect.closeTo(0.2 / 0.33) as unknown,
    });
  });

  it.each<[string, string, Partial<Recorded>]>([
    ['base-year', 'the records begin inside the base year', { period: figures(120, '2023-01-02') }],
    ['base-year', 'nothing was recorded in it', { base: figures(0, '2022-05-01') }],
    ['base-year', 'it was not read', { base: null }],
    ['part-of-year', 'the period is less than twelve months', { choice: 'year' }],
    ['wider', 'only a part of the area of the plan is in sight', { areaCode: '410122001' }],
  ])('is not told (%s) where %s', (why, _, more) => {
    expect(compareTarget(target({}), recorded(more))).toMatchObject({ kind: 'not-comparable', why });
  });

  it('tells what was recorded all the same', () => {
    expect(compareTarget(target({}), recorded({ base: null }))).toMatchObject({ done: { items: 120, grams: 120_000 } });
  });
});

describe('other targets', () => {
  it('a sum counts since the plan, by the classes that it names', () => {
    const sum = target({ indicator: 'farm_machines_retired', kind: 'cumulative', unit: 'sets', value: 12 });
    const tractors = figures(3, '2026-01-01', 'machine.tractor');
    expect(compareTarget(sum, recorded({ sincePlan: tractors }))).toMatchObject({ goal: 12, share: 0.25 });
    expect(compareTarget(sum, recorded({ sincePlan: figures(3, '2026-01-01', 'machine.boiler') }))).toMatchObject({
      share: 0,
    });
  });

  it('a sum that is not known is not told, and the chosen period does not stand in for it', () => {
    const sum = target({ indicator: 'farm_machines_retired', kind: 'cumulative', unit: 'sets', value: 12 });
    const period = figures(3, '2026-01-01', 'machine.tractor');
    expect(compareTarget(sum, recorded({ period, sincePlan: null }))).toMatchObject({
      kind: 'not-comparable',
      why: 'since-plan',
      done: { items: 3 },
    });
  });

  it('a level of a year is held against a year and not against a month', () => {
    const level = target({ indicator: 'elv_dismantled', kind: 'level', unit: 'vehicles', value: 28 });
    const cars = figures(3, '2026-01-01', 'vehicle.passenger-car');
    expect(compareTarget(level, recorded({ period: cars }))).toMatchObject({ share: 0.25 });
    expect(compareTarget(level, recorded({ period: cars, choice: '2026-03' }))).toMatchObject({ why: 'part-of-year' });
  });

  it('shares of what lies outside the network, and what it does not record, are not compared', () => {
    const share = target({ indicator: 'e_declaration_of_recovery', kind: 'level', unit: 'share', value: 1 });
    expect(compareTarget(share, recorded({}))).toEqual({ kind: 'not-comparable', why: 'ratio', done: null });
    const sold = target({ indicator: 'used_car_transactions' });
    expect(compareTarget(sold, recorded({}))).toEqual({ kind: 'not-comparable', why: 'outside', done: null });
  });

  it('non-standard e-bikes are counted, though the number of those on file is not known', () => {
    const share = target({ indicator: 'nonstandard_ebikes_retired', kind: 'level', unit: 'share', value: 1 });
    const bikes = figures(40, '2026-01-01', 'machine.ebike-nonstandard');
    expect(compareTarget(share, recorded({ period: bikes }))).toMatchObject({ why: 'ratio', done: { items: 40 } });
    const others = figures(40, '2026-01-01', 'machine.ebike');
    expect(compareTarget(share, recorded({ period: others }))).toMatchObject({ why: 'ratio', done: { items: 0 } });
  });

  it('know a year only from its first day', () => {
    expect([knowsYear('2023-01-01', 2023), knowsYear('2023-01-02', 2023), knowsYear(null, 2023)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('periods and areas', () => {
  it('are months that end with the current one', () => {
    expect(periodOf('year', '2026-03')).toEqual({ fromMonth: '2026-01', toMonth: '2026-03' });
    expect(periodOf('twelve', '2026-03')).toEqual({ fromMonth: '2025-04', toMonth: '2026-03' });
    expect(periodOf('2025-12', '2026-03')).toEqual({ fromMonth: '2025-12', toMonth: '2025-12' });
    expect(monthsIn({ fromMonth: '2025-11', toMonth: '2026-02' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('are one row each, and a table that spreadsheets read', () => {
    const rows = areasOf({
      ...figures(0, '2026-01-01'),
      areas: [
        { areaCode: '1', name: '=甲"', family: 'bulk', kind: 'collected', items: 1, grams: 5 },
        { areaCode: '1', name: '=甲"', family: null, kind: 'collected', items: 2, grams: 10 },
        { areaCode: '1', name: '=甲"', family: null, kind: 'closed', items: 1, grams: 1 },
      ],
    });
    expect(rows).toMatchObject([
      { areaCode: '1', amounts: { collected: { items: 3, grams: 15 }, consumed: { items: 0 } } },
    ]);
    expect(areasAsSheet(rows, ['a'], 'x')).toEqual({
      name: 'x',
      heads: ['a'],
      rows: [['1', '=甲"', 3, 15, 0, 0, 0, 0, 1, 1]],
    });
  });
});
