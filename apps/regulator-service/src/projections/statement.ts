import type { Tx } from '@huihuan/platform-persistence';

export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

export const runStatements = async (tx: Tx, statements: readonly (Statement | null)[]): Promise<void> => {
  for (const statement of statements) if (statement !== null) await tx.query(statement.sql, statement.parameters);
};

/** Computes while a query runs; its promise never stays unawaited, whatever the computation throws. */
export const besides = async <Value>(running: Promise<unknown>, compute: () => Value): Promise<Value> => {
  try {
    return compute();
  } finally {
    await running;
  }
};
