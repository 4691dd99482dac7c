import type { Amount } from '../../../lib/api/types.ts';
import { sumOf, type FigureKind, type Figures, type Target } from './figures.ts';
import type { PeriodChoice } from './periods.ts';

/** Why no share of a target can be told. */
export type Obstacle = 'outside' | 'ratio' | 'base-year' | 'part-of-year' | 'since-plan' | 'wider';

/**
 * How far a target is. `done` is what this network recorded and is told even where it cannot be held against the target;
 * `share` is of the target, and is never estimated.
 */
export type Comparison =
  | { readonly kind: 'measured'; readonly done: Amount; readonly goal: number; readonly share: number }
  | {
      readonly kind: 'growth';
      readonly done: Amount;
      readonly base: Amount;
      readonly growth: number;
      readonly share: number;
    }
  | { readonly kind: 'not-comparable'; readonly why: Obstacle; readonly done: Amount | null };

/** What the network recorded: in the chosen period, in the base year, and since the plans were made. */
export interface Recorded {
  readonly choice: PeriodChoice;
  readonly areaCode: string;
  readonly period: Figures;
  readonly base: Figures | null;
  readonly sincePlan: Figures | null;
}

interface Measure {
  readonly kind: FigureKind;
  readonly counts: (row: { readonly family: string | null; readonly classCode: string }) => boolean;
}

const farmClasses: ReadonlySet<string> = new Set(['machine.tractor', 'machine.harvester', 'machine.farm-implement']);
const ofFamily =
  (family: string): Measure['counts'] =>
  (row) =>
    row.family === family;
const farmMachines: Measure = { kind: 'collected', counts: ({ classCode }) => farmClasses.has(classCode) };

/** What of the network's records an indicator is about. */
const measures: Readonly<Record<string, Measure>> = {
  elv_recovered: { kind: 'collected', counts: ofFamily('vehicle') },
  elv_dismantled: { kind: 'consumed', counts: ofFamily('vehicle') },
  waste_appliances_recovered: { kind: 'collected', counts: ofFamily('appliance') },
  farm_machines_retired: farmMachines,
  farm_machines_retired_per_year: farmMachines,
  nonstandard_ebikes_retired: {
    kind: 'collected',
    counts: ({ classCode }) => classCode === 'machine.ebike-nonstandard',
  },
};

export const measuredKind = (indicator: string): FigureKind | null => measures[indicator]?.kind ?? null;

const amountOf = (figures: Figures, { kind, counts }: Measure): Amount =>
  sumOf(figures.classes.filter((row) => row.kind === kind && counts(row)));

/** Records that begin inside a year know only a part of it. */
export const knowsYear = (recordsFrom: string | null, year: number): boolean =>
  recordsFrom !== null && recordsFrom <= `${year}-01-01`;

export const compareTarget = (target: Target, recorded: Recorded): Comparison => {
  const { unit, indicator, areaCode, kind, value } = target;
  const not = (why: Obstacle, done: Amount | null): Comparison => ({ kind: 'not-comparable', why, done });
  const measure = measures[indicator];
  const isShare = unit === 'share' || unit === 'ratio';
  if (measure === undefined) return not(isShare ? 'ratio' : 'outside', null);
  const done = amountOf(recorded.period, measure);
  if (isShare) return not('ratio', done);
  if (areaCode !== recorded.areaCode) return not('wider', done);
  if (kind === 'growth') return growthOf(target, recorded, measure);
  if (kind === 'cumulative') {
    if (recorded.sincePlan === null) return not('since-plan', done);
    const all = amountOf(recorded.sincePlan, measure);
    return { kind: 'measured', done: all, goal: value, share: all.items / value };
  }
  if (recorded.choice !== 'year' && recorded.choice !== 'twelve') return not('part-of-year', done);
  return { kind: 'measured', done, goal: value, share: done.items / value };
};

/** Growth is told of twelve months against a base year of which all is known, and of nothing less. */
const growthOf = ({ baseYear, value }: Target, recorded: Recorded, measure: Measure): Comparison => {
  const done = amountOf(recorded.period, measure);
  const knowsBase = baseYear !== null && knowsYear(recorded.period.recordsFrom, baseYear);
  const base = recorded.base === null || !knowsBase ? null : amountOf(recorded.base, measure);
  if (base === null || base.items === 0) return { kind: 'not-comparable', why: 'base-year', done };
  if (recorded.choice !== 'twelve') return { kind: 'not-comparable', why: 'part-of-year', done };
  const growth = done.items / base.items - 1;
  return { kind: 'growth', done, base, growth, share: growth / value };
};
