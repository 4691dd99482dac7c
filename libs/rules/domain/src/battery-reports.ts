import type { filedMoves } from '@huihuan/contracts-events';
import { addWorkingDays } from '@huihuan/kernel-domain';
import { isLicenceOf } from './licences.ts';
import type { RulesOn } from './rules-on.ts';

/** What happened to a traction battery that the traceability platform is told of. */
export type ReportedMove = (typeof filedMoves)[number];

/** Which report is owed: by what a site is licensed for where batteries come in, and as a dismantler for the rest. */
export const reportRuleOf = (move: ReportedMove, licenceKinds: readonly string[]): string => {
  if (move !== 'received') return 'traction-battery.report-dismantler';
  return licenceKinds.some((kind) => isLicenceOf(kind, ['traction-battery-utilisation']))
    ? 'traction-battery.report-recycler'
    : 'traction-battery.report-reuse';
};

/**
 * The day after which the time of a report is counted: that of the move; for what came out of a vehicle that was certified before, the
 * day of its certificate. Days are those of China, YYYY-MM-DD.
 * @param certifiedOn of the vehicle that a battery came out of; `null` where it came out of none, or of one without a certificate
 */
export const reportBeginsOn = (move: ReportedMove, occurredOn: string, certifiedOn: string | null): string =>
  move === 'produced' && certifiedOn !== null && certifiedOn < occurredOn ? certifiedOn : occurredOn;

export interface LicenceDays {
  readonly kind: string;
  /** Days, both included; `null` where it does not end. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * The last day of the report of a move, by the rules and the licences of the day on which its time begins; `null` where no rule asks
 * for one.
 * @param rules on the day that `reportBeginsOn` says, at the site that reports it
 */
export const reportDueOn = (
  move: ReportedMove,
  licences: readonly LicenceDays[],
  rules: Pick<RulesOn, 'amount' | 'day'>,
): string | null => {
  const { day } = rules;
  const held = licences.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const ruleId = reportRuleOf(
    move,
    held.map(({ kind }) => kind),
  );
  const days = rules.amount(ruleId, 'days');
  return days === undefined ? null : addWorkingDays(day, days).day;
};
