import type { GradeOutcome } from '@huihuan/contracts-events';
import { newId, postJson, problemOf, RequestRefused } from '@huihuan/web-kit';

export interface Grade {
  readonly siteId: string;
  readonly itemIds: readonly string[];
  readonly outcome: GradeOutcome;
  readonly reason: string;
  readonly measurements: Readonly<Record<string, number | string>>;
}

interface Answers {
  readonly accepted: number;
  readonly answers: readonly { readonly status: 'accepted' | 'refused'; readonly problem?: unknown }[];
}

/** Grades equals with one act. Fails with the words about the first row that is refused; the others are graded. */
export const sendGrades = async ({ siteId, itemIds, ...grade }: Grade): Promise<number> => {
  const rows = itemIds.map((itemId) => ({ itemId, ...grade }));
  const { accepted, answers } = await postJson<Answers>('/api/sorting/grades', { id: newId(), siteId, rows });
  const refused = answers.find(({ status }) => status === 'refused');
  if (refused !== undefined) throw new RequestRefused(problemOf(409, refused.problem), refused.problem);
  return accepted;
};
