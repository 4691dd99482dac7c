import type { SuspicionOutcome } from '@huihuan/contracts-events';

/** How a report to the police stands. */
export interface ReportState {
  /** `null` until the office has given one. */
  readonly number: string | null;
  readonly outcome: SuspicionOutcome;
}

/** What somebody would add to a report; empty texts say nothing. */
export interface Addition {
  readonly number: string;
  readonly outcome: SuspicionOutcome | null;
  readonly note: string;
}

/** No number yet, or the goods still lie at the site. */
export const isOpenReport = ({ number, outcome }: ReportState): boolean => number === null || outcome === 'held';

/**
 * What a form adds to a report: only what is new of it; `null` while it says nothing new or lacks its reason.
 * @returns `corrects` where it puts right what was said before, which needs a note
 */
export const additionTo = (
  report: ReportState,
  typed: Addition,
): { readonly corrects: boolean; readonly said: Addition | null } => {
  const [number, note] = [typed.number.trim(), typed.note.trim()];
  const said = {
    number: number === report.number ? '' : number,
    outcome: typed.outcome === report.outcome ? null : typed.outcome,
    note,
  };
  const corrects =
    (said.number !== '' && report.number !== null) || (said.outcome !== null && report.outcome !== 'held');
  const isNew = said.number !== '' || said.outcome !== null || note !== '';
  return { corrects, said: isNew && (!corrects || note !== '') ? said : null };
};
