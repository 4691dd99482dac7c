/**
 * An open transaction. TypeORM's `EntityManager` is one; the required argument of everything that writes, so that state
 * and events cannot be written apart.
 */
export interface Tx {
  query<Rows = Record<string, unknown>[]>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** Rows of a statement, typed. `update … returning` of the driver answers [rows, count]; this gives the rows of both forms. */
export const rowsOf = async <Row>(tx: Tx, sql: string, parameters: unknown[] = []): Promise<Row[]> => {
  const answer = await tx.query<unknown[]>(sql, parameters);
  return (isCountedAnswer(answer) ? answer[0] : answer) as Row[];
};

const isCountedAnswer = (answer: unknown[]): answer is [unknown[], number] =>
  answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
