import {
  fact,
  type Identifier,
  type SuspicionKind,
  type SuspicionOutcome,
  type ToldBy,
} from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { clockSkewMinutes, notInTheFuture } from '../clock.ts';
import type { KnownStaff } from '../handover/known.ts';
import {
  followUpsAtMost,
  type Suspicion,
  type SuspicionFollowedUpFact,
  type SuspicionReportedFact,
} from './suspicion.ts';
import * as problem from './suspicion-problems.ts';

export interface ReportSuspicion {
  readonly reportId: string;
  readonly siteId: string;
  readonly kind: SuspicionKind;
  /** What it is and looks like; never who brought it. */
  readonly goods: string;
  readonly classCode: string | null;
  readonly identifiers: readonly Identifier[];
  readonly grams: number | null;
  readonly office: string;
  readonly toldBy: ToldBy;
  /** ISO 8601; `null` means now. */
  readonly toldAt: string | null;
  readonly number: string | null;
  readonly outcome: SuspicionOutcome;
  readonly staffId: string | null;
}

export interface FollowUpSuspicion {
  readonly followUpId: string;
  readonly number: string | null;
  readonly outcome: SuspicionOutcome | null;
  readonly note: string | null;
  /** ISO 8601; `null` means now. */
  readonly occurredAt: string | null;
  readonly staffId: string | null;
}

export interface SuspicionContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  /** Who is named as having done it; undefined where the books know nobody. */
  readonly staff: KnownStaff | undefined;
}

const nobody = (staffId: string | null, siteId: string, { staff }: SuspicionContext): Problem | undefined =>
  staffId === null || (staff?.active === true && staff.siteIds.includes(siteId))
    ? undefined
    : problem.nobodyOfSite(staffId, siteId);

/**
 * A site stopped at goods that it may not buy, or that may be stolen, and told the police: 废旧金属收购业治安管理办法 and 报废机动车回收管理办法
 * both want it told at once. Nothing is weighed, paid or moved by it.
 */
export const reportSuspicion = (
  command: ReportSuspicion,
  context: SuspicionContext & { readonly before: Suspicion | undefined },
): Result<SuspicionReportedFact> => {
  const { toldAt: said, identifiers, ...report } = command;
  if (context.before !== undefined) return refuse(problem.suspicionExists(report.reportId));
  const wrong = nobody(report.staffId, report.siteId, context);
  if (wrong !== undefined) return refuse(wrong);
  const toldAt = said ?? context.now;
  const timely = notInTheFuture(toldAt, context.now, '/toldAt');
  if (!timely.ok) return timely;
  return accept(fact('cn.huihuan.suspicion.reported.v1', { ...report, toldAt, identifiers: [...identifiers] }));
};

/** Adds to a report what the office said or what became of the goods; what was said of either before is put right with a note. */
export const followUpSuspicion = (
  command: FollowUpSuspicion,
  { report, ...context }: SuspicionContext & { readonly report: Suspicion },
): Result<SuspicionFollowedUpFact> => {
  const { siteId, reportId } = report;
  const { followUpId, note, staffId } = command;
  const wrong = nobody(staffId, siteId, context) ?? wrongAddition(command, report);
  if (wrong !== undefined) return refuse(wrong);
  const occurredAt = command.occurredAt ?? context.now;
  const timely = notInTheFuture(occurredAt, context.now, '/occurredAt');
  if (!timely.ok) return timely;
  if (Date.parse(occurredAt) < Date.parse(report.toldAt) - clockSkewMinutes * 60_000)
    return refuse(problem.beforeReport(occurredAt, report.toldAt));
  const { number, outcome } = command;
  const said = { siteId, reportId, followUpId, number, outcome, note, occurredAt, staffId };
  return accept(fact('cn.huihuan.suspicion.followed-up.v1', said));
};

const wrongAddition = ({ number, outcome, note }: FollowUpSuspicion, report: Suspicion): Problem | undefined => {
  if (report.followUps >= followUpsAtMost) return problem.followedTooOften(report.reportId);
  const isOtherNumber = number !== null && number !== report.number;
  const isOtherOutcome = outcome !== null && outcome !== report.outcome;
  if (!isOtherNumber && !isOtherOutcome && note === null) return problem.nothingNew;
  if (note !== null) return undefined;
  if (isOtherNumber && report.number !== null) return problem.noteMissing('/number', report.number);
  return isOtherOutcome && report.outcome !== 'held' ? problem.noteMissing('/outcome', report.outcome) : undefined;
};
