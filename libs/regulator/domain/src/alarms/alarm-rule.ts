import type { AlarmKind } from '@huihuan/contracts-events';
import { areaPrefix } from '../flows/area-prefix.ts';

/** Whether a kind is watched for, and from what on it is an alarm, in the unit of the kind. */
export interface AlarmRule {
  readonly isOn: boolean;
  readonly limit: number;
}

export const alarmUnits = ['hours', 'minutes', 'days', 'percent', 'kilometres-per-hour'] as const;
export type AlarmUnit = (typeof alarmUnits)[number];

export interface AlarmMeasure {
  readonly unit: AlarmUnit;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** What was found once stays so: such an alarm ends by the decision of a person alone. */
  readonly lasts: boolean;
}

const measure = (unit: AlarmUnit, usual: number, [least, most]: readonly [number, number], lasts = false) => ({
  ...{ unit, usual, least, most, lasts },
});

/** What is measured for each kind, and the rule where no area has its own: a local rule, not the letter of a law. */
export const alarmMeasures: Readonly<Record<AlarmKind, AlarmMeasure>> = {
  'overdue-shipment': measure('hours', 2, [0, 720]),
  dwell: measure('days', 30, [1, 3650]),
  'weight-difference': measure('percent', 3, [0, 100]),
  'same-identifier': measure('hours', 0, [0, 720]),
  'chain-gap': measure('minutes', 10, [0, 10_080]),
  'mass-balance': measure('percent', 1, [0, 100], true),
  capacity: measure('percent', 80, [1, 200]),
  licence: measure('days', 30, [0, 3650]),
  'truck-impossible': measure('kilometres-per-hour', 120, [20, 1000], true),
  manifest: measure('days', 2, [0, 30]),
  'vehicle-papers': measure('days', 2, [0, 30]),
  'vehicle-dismantling': measure('days', 14, [0, 365]),
  'vehicle-video': measure('days', 1, [0, 30]),
  'traceability-overdue': measure('days', 0, [0, 60]),
};

export const usualRule = (kind: AlarmKind): AlarmRule => ({ isOn: true, limit: alarmMeasures[kind].usual });

/** A rule that an area has of its own; an area code of null holds everywhere. */
export interface AreaRule {
  readonly kind: AlarmKind;
  readonly areaCode: string | null;
  readonly rule: AlarmRule;
}

/** The digits that the areas in which a rule holds begin with. */
export const reachOf = (areaCode: string | null): string => (areaCode === null ? '' : areaPrefix(areaCode));

/** The rule of the smallest area around a place that has one; null stands for what lies nowhere. */
export const ruleAt = (rules: readonly AreaRule[], kind: AlarmKind, areaCode: string | null): AlarmRule => {
  const holds = rules.filter((each) => each.kind === kind && (areaCode ?? '').startsWith(reachOf(each.areaCode)));
  const [closest] = holds.toSorted((one, other) => reachOf(other.areaCode).length - reachOf(one.areaCode).length);
  return closest?.rule ?? usualRule(kind);
};
