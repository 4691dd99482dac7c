import { addWorkingDays } from '@huihuan/kernel-domain';
import type { RuleInForce, RulesOn } from '@huihuan/rules-domain';

export { reportRuleOf } from '@huihuan/rules-domain';

/** What happened to a traction battery that the traceability platform is told of. */
export const batteryMoves = ['received', 'produced', 'handed-over'] as const;
export type BatteryMove = (typeof batteryMoves)[number];

/** Where a rule comes from: a document that was read in full, a version set for an area or site, or a default of the system. */
export const ruleBases = ['law', 'local-rule', 'system-default'] as const;
export type RuleBasis = (typeof ruleBases)[number];

export interface ReportClock {
  /** The rule that sets the days. */
  readonly ruleId: string;
  /** Working days that the rule gives; `null` where no rule says it. */
  readonly days: number | null;
  readonly basis: RuleBasis | null;
  /** Last day of the report; `null` where no rule says it. */
  readonly dueOn: string | null;
  /** False where no calendar of one of the years is known: then only weekends are left out. */
  readonly isDueCertain: boolean;
}

const basisOf = (rule: RuleInForce): RuleBasis => {
  if (rule.standing === 'national') return 'law';
  return rule.certainty === null ? 'local-rule' : 'system-default';
};

/**
 * The last day on which a move is reported, by the rules of the day on which its time begins. Days are those of China.
 * @param beginsOn as `reportBeginsOn` says it
 */
export const reportClock = (ruleId: string, beginsOn: string, rules: Pick<RulesOn, 'amount' | 'at'>): ReportClock => {
  const days = rules.amount(ruleId, 'days');
  const rule = rules.at(ruleId);
  if (days === undefined || rule === undefined)
    return { ruleId, days: null, basis: null, dueOn: null, isDueCertain: true };
  const { day, isCertain } = addWorkingDays(beginsOn, days);
  return { ruleId, days, basis: basisOf(rule), dueOn: day, isDueCertain: isCertain };
};
