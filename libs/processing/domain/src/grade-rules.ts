import type { Family, GradeOutcome } from '@huihuan/contracts-events';
import { gradeOutcomes } from '@huihuan/contracts-events';

/** A rule that narrows what may become of a family, with the document it comes from and the days between which it holds. */
export interface GradeRule {
  readonly families: readonly Family[];
  readonly outcomes: readonly GradeOutcome[];
  readonly document: string;
  readonly sure: 'A' | 'network';
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const gradeRules: readonly GradeRule[] = [
  {
    families: ['vehicle'],
    outcomes: ['dismantle'],
    document: '报废机动车回收管理办法（国务院令第715号）：禁止整车再销售',
    sure: 'A',
    validFrom: '2019-06-01',
    validTo: null,
  },
  {
    families: ['appliance', 'device', 'machine', 'bulk', 'part', 'hazardous'],
    outcomes: ['reuse', 'remanufacture', 'dismantle', 'dispose-hazardous'],
    document: '网络约定：梯次利用只用于蓄电池',
    sure: 'network',
    validFrom: '2019-06-01',
    validTo: null,
  },
];

/** The rule that forbids an outcome for a family on a day, if there is one. */
export const ruleAgainst = (family: Family, outcome: GradeOutcome, day: string): GradeRule | undefined =>
  gradeRules.find(
    (rule) =>
      rule.families.includes(family) &&
      rule.validFrom <= day &&
      (rule.validTo === null || day < rule.validTo) &&
      !rule.outcomes.includes(outcome),
  );

export const outcomesFor = (family: Family, day: string): readonly GradeOutcome[] =>
  gradeOutcomes.filter((outcome) => ruleAgainst(family, outcome, day) === undefined);
