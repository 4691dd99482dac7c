import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';
import type { Addition } from '@huihuan/web-kit';
import { fieldOfInstant } from '@huihuan/web-kit/told-at';
import type { Act } from '@huihuan/web-outbox';
import { followKind, reportIdOf, reportKind } from '../reference/suspicions.ts';
import { emptyReport, type BegunReport } from './report-of.ts';

export interface TypedReport {
  readonly kind: SuspicionKind | null;
  readonly goods: string;
  readonly office: string;
  readonly toldBy: ToldBy | null;
  /** Day and minute in China, such as `2026-03-01T09:30`; `''` means the time of the act. */
  readonly toldAt: string;
  readonly number: string;
  readonly outcome: SuspicionOutcome | null;
}

/** A report to the police that is being written. */
export interface ReportDraft {
  readonly begun: BegunReport;
  /** `null` before anything was typed: then what the hand-in knew stands in the form. */
  readonly typed: TypedReport | null;
  /** The refused act in whose place it goes. */
  readonly mends: string | null;
}

/** What is being added to a report. */
export interface AdditionDraft {
  readonly typed: Addition;
  readonly mends: string | null;
}

export interface ReportDrafts {
  readonly report: ReportDraft | null;
  /** By the id of the report. */
  readonly additions: Readonly<Record<string, AdditionDraft>>;
}

/** Something to open the forms with. */
export type ToWrite =
  | { readonly form: 'report'; readonly draft: ReportDraft }
  | { readonly form: 'addition'; readonly reportId: string; readonly draft: AdditionDraft };

export const noDrafts: ReportDrafts = { report: null, additions: {} };

export const emptyAddition: AdditionDraft = { typed: { number: '', outcome: null, note: '' }, mends: null };

export const draftFor = (begun: BegunReport): ReportDraft => ({ begun, typed: null, mends: null });

/** What stands in the form before anything is typed. @param office who was told the last time */
export const typedOf = ({ kind, goods }: BegunReport, office: string, isEnglish: boolean): TypedReport => ({
  ...{ kind, goods: isEnglish ? goods.en : goods.zh, office },
  ...{ toldBy: null, toldAt: '', number: '', outcome: null },
});

interface SaidReport extends Omit<TypedReport, 'number'> {
  readonly number?: string;
  readonly classCode?: string;
  readonly grams?: number;
  readonly identifiers?: BegunReport['identifiers'];
}

/** A refused act about a report as something to write anew in its place; `null` for acts about other things. */
export const mendingOf = (act: Pick<Act, 'id' | 'kind' | 'body' | 'note'>): ToWrite | null => {
  if (act.kind === followKind) {
    const { number = '', outcome = null, note = '' } = act.body as Partial<Addition>;
    return { form: 'addition', reportId: reportIdOf(act), draft: { typed: { number, outcome, note }, mends: act.id } };
  }
  if (act.kind !== reportKind) return null;
  const said = act.body as unknown as SaidReport;
  const { kind, goods, office, toldBy, outcome, number = '' } = said;
  const { classCode = null, grams = null, identifiers = [] } = said;
  const typed = { kind, goods, office, toldBy, outcome, number, toldAt: fieldOfInstant(said.toldAt) };
  return { form: 'report', draft: { begun: { ...emptyReport, classCode, grams, identifiers }, typed, mends: act.id } };
};

const isReportOpen = ({ report }: ReportDrafts): boolean => report !== null && report.typed !== null;

/** Whether what this would mend is being mended there already. */
export const isSameMending = (drafts: ReportDrafts, next: ToWrite): boolean => {
  const open = next.form === 'report' ? drafts.report : drafts.additions[next.reportId];
  return next.draft.mends !== null && open?.mends === next.draft.mends;
};

/** Whether something else is being written where this would go. */
export const isInTheWay = (drafts: ReportDrafts, next: ToWrite): boolean =>
  !isSameMending(drafts, next) && isWritten(drafts, next);

const isWritten = (drafts: ReportDrafts, next: ToWrite): boolean =>
  next.form === 'report' ? isReportOpen(drafts) : drafts.additions[next.reportId] !== undefined;

export const withDraft = (drafts: ReportDrafts, next: ToWrite): ReportDrafts =>
  next.form === 'report'
    ? { ...drafts, report: next.draft }
    : { ...drafts, additions: { ...drafts.additions, [next.reportId]: next.draft } };

export const withoutAddition = (drafts: ReportDrafts, reportId: string): ReportDrafts => ({
  ...drafts,
  additions: Object.fromEntries(Object.entries(drafts.additions).filter(([id]) => id !== reportId)),
});
