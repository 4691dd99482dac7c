import { sqlArray, type ElementType } from '@huihuan/platform-persistence';
import type { Statement } from './statement.ts';

/** One column of the rows that a batch writes. */
export interface Column<Row> {
  readonly name: string;
  /** How it travels. */
  readonly type: ElementType;
  /** What it becomes in the table, where that is something else. */
  readonly cast?: 'timestamptz' | 'date' | 'numeric' | 'boolean' | 'jsonb' | 'bigint[]' | 'uuid[]';
  readonly of: (row: Row) => string | number | Buffer | null;
}

/**
 * Rows as one array per column: `select … from unnest(…)` with its parameters. Columns that are null in every row are
 * left out, because most events say little and say it often.
 */
export const rowsFrom = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => {
  const sent = columns
    .map((column) => ({ column, values: rows.map(column.of) }))
    .filter(({ values }) => values.some((value) => value !== null));
  const names = sent.map(({ column }) => column.name);
  const arrays = sent.map(({ column }, index) => `$${index + 1}::${column.type}[]`);
  const values = sent.map(({ column }) => (column.cast === undefined ? column.name : `${column.name}::${column.cast}`));
  return {
    names,
    select: `select ${values.join(', ')} from unnest(${arrays.join(', ')}) as arrived (${names.join(', ')})`,
    parameters: sent.map(({ column, values: cells }) => sqlArray(column.type, cells)),
  };
};

/** @param conflict the rest of the statement: what to do with rows that exist */
export const insertRows = <Row>(
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  conflict = '',
): Statement | null => {
  if (rows.length === 0) return null;
  const { names, select, parameters } = rowsFrom(columns, rows);
  return { sql: `insert into ${table} as known (${names.join(', ')}) ${select} ${conflict}`.trimEnd(), parameters };
};
