import type { Problem } from '@huihuan/kernel-domain';
import type { ColumnKey } from './columns.ts';

/** What is wrong with a row, in which of its columns, and what to do about it. */
export interface Finding {
  /** `null` for what no single column is to blame for. */
  readonly column: ColumnKey | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export const finding = (column: ColumnKey | null, code: string, zh: string, en: string): Finding => ({
  ...{ column, code: `import.${code}`, zh, en },
});

/** Where the check of a hand-in points to, as a column; identifiers stand in the order of the row. */
export const findingOf = (problem: Problem, identifierColumns: readonly ColumnKey[]): Finding => {
  const { code, zh, en } = problem;
  return { column: columnAt(problem, identifierColumns), code, zh, en };
};

const columnsByPath: readonly (readonly [string, ColumnKey])[] = [
  ['/id', 'reference'],
  ['/classCode', 'class'],
  ['/grams', 'weight'],
  ['/occurredAt', 'date'],
  ['/paidFen', 'paid'],
  ['/consignor', 'consignorNumber'],
  ['/override', 'override'],
];

const columnAt = ({ path = '', details }: Problem, identifierColumns: readonly ColumnKey[]): ColumnKey | null => {
  if (path.startsWith('/identifiers')) {
    const place = Number(path.split('/')[2] ?? Number.NaN);
    const [wanted] = Array.isArray(details?.['kinds']) ? (details['kinds'] as ColumnKey[]) : [];
    return identifierColumns[place] ?? wanted ?? null;
  }
  return columnsByPath.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? null;
};
