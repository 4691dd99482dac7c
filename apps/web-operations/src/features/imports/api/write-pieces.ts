/** Rows of one request: few enough that somebody sees how it goes on. */
const rowsOfPiece = 500;

export interface Words {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export interface Finding extends Words {
  readonly column: string | null;
}
export interface CheckedRow {
  readonly line: number;
  readonly reference: string;
  readonly cells: readonly string[];
  readonly status: 'passes' | 'known' | 'refused' | 'written';
  readonly warnings: readonly Words[];
  readonly findings: readonly Finding[];
}
export interface Report {
  readonly sha256: string;
  readonly columns: readonly { readonly key: string; readonly zh: string; readonly en: string }[];
  readonly ignored: readonly string[];
  readonly rows: readonly CheckedRow[];
}

export type WrittenRow = Pick<CheckedRow, 'line' | 'findings'> & { readonly status: 'written' | 'refused' };

export const counted = ({ rows }: Report, status: CheckedRow['status']): number =>
  rows.filter((row) => row.status === status).length;

/**
 * Writes the rows that passed, piece by piece. The ids of rows follow from their record numbers, so that it may begin anew
 * after an answer was lost.
 * @param how.signal ends it: no piece is sent after that, and nobody hears of the one under way
 * @param how.onPiece hears of each piece that was answered, with the report as it is then
 */
export const writePieces = async (
  report: Report,
  how: {
    readonly signal: AbortSignal;
    readonly write: (lines: readonly number[]) => Promise<readonly WrittenRow[]>;
    readonly onPiece: (report: Report) => void;
  },
): Promise<Report> => {
  const lines = report.rows.filter(({ status }) => status === 'passes').map(({ line }) => line);
  let now = report;
  for (let from = 0; from < lines.length; from += rowsOfPiece) {
    how.signal.throwIfAborted();
    const rows = await how.write(lines.slice(from, from + rowsOfPiece));
    how.signal.throwIfAborted();
    const said = new Map(rows.map((row) => [row.line, row]));
    now = { ...now, rows: now.rows.map((row) => ({ ...row, ...said.get(row.line) })) };
    how.onPiece(now);
  }
  return now;
};
