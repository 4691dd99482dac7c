import { addWorkingDays } from '@huihuan/kernel-domain';
import { isLicenceOf, type RulesOn } from '@huihuan/rules-domain';

/** What happened to a traction battery that the traceability platform is told of. */
export const batteryMoves = ['received', 'produced', 'handed-over'] as const;
export type BatteryMove = (typeof batteryMoves)[number];

export interface ReportClock {
  /** The rule that sets the days. */
  readonly ruleId: string;
  /** Last day of the report; `null` where no rule says it. */
  readonly dueOn: string | null;
  /** False where no calendar of one of the years is known: then only weekends are left out. */
  readonly isDueCertain: boolean;
}

/** Which report is owed: by what a site is licensed for where batteries come in, and as a dismantler for the rest. */
export const reportRuleOf = (move: BatteryMove, licenceKinds: readonly string[]): string => {
  if (move !== 'received') return 'traction-battery.report-dismantler';
  return licenceKinds.some((kind) => isLicenceOf(kind, ['traction-battery-utilisation']))
    ? 'traction-battery.report-recycler'
    : 'traction-battery.report-reuse';
};

/** The last day on which a move is reported, by the rules of the day on which it happened. Days are those of China. */
export const reportClock = (ruleId: string, occurredOn: string, rules: Pick<RulesOn, 'amount'>): ReportClock => {
  const days = rules.amount(ruleId, 'days');
  if (days === undefined) return { ruleId, dueOn: null, isDueCertain: true };
  const { day, isCertain } = addWorkingDays(occurredOn, days);
  return { ruleId, dueOn: day, isDueCertain: isCertain };
};
