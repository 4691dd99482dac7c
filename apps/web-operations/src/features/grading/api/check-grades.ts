import { newId, postJson, problemOf, type ProblemDetails } from '@huihuan/web-kit';
import { storedPage, type Stored, type StoredPage } from '../../../lib/centre/stored.ts';
import type { GradeRow, ReadRow } from './read-grades.ts';

/** As many rows as the server takes at once. */
export const mostRows = 1_000;

/** A row with what the server says of it. */
export interface CheckedRow {
  readonly row: ReadRow;
  /** `null` for a row that the server was not asked about. */
  readonly state: 'passes' | 'accepted' | 'refused' | null;
  readonly problem: ProblemDetails | null;
}

interface Answers {
  readonly answers: readonly { readonly status: 'accepted' | 'passes' | 'refused'; readonly problem?: unknown }[];
}

/** Everything of a centre that waits for a grade. */
export const readWaiting = async (siteId: string): Promise<readonly Stored[]> => {
  const rows: Stored[] = [];
  const asked = { state: 'in-stock', grade: 'none', limit: '1000' };
  for (let after: string | null = ''; after !== null;) {
    const more: Readonly<Record<string, string>> = after === '' ? {} : { after };
    const page: StoredPage = await storedPage(siteId, { ...asked, ...more }, new AbortController().signal);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
};

const withAnswers = (rows: readonly ReadRow[], { answers }: Answers): readonly CheckedRow[] => {
  const given = answers.values();
  return rows.map((row) => {
    const answer = row.grade === null ? undefined : given.next().value;
    const problem = answer?.status === 'refused' ? problemOf(422, answer.problem) : null;
    return { row, state: answer?.status ?? null, problem };
  });
};

const gradesOf = (rows: readonly ReadRow[]): readonly GradeRow[] => rows.flatMap(({ grade }) => grade ?? []);

const ask = async (siteId: string, rows: readonly ReadRow[], more: object): Promise<readonly CheckedRow[]> => {
  const grades = gradesOf(rows);
  if (grades.length === 0) return withAnswers(rows, { answers: [] });
  return withAnswers(rows, await postJson<Answers>('/api/sorting/grades', { siteId, rows: grades, ...more }));
};

/** What the server would say of each row now, by the rules by which it writes; nothing is written. */
export const checkGrades = (siteId: string, rows: readonly ReadRow[]): Promise<readonly CheckedRow[]> =>
  ask(siteId, rows, { id: newId(), checkOnly: true });

/** Writes rows that passed. @param id the same each time the same rows are sent, so that they are written once */
export const writeGrades = (siteId: string, rows: readonly ReadRow[], id: string): Promise<readonly CheckedRow[]> =>
  ask(siteId, rows, { id });
