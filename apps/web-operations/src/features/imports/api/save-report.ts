import { saveFile } from '@huihuan/web-kit';
import type { ImportTexts } from '../../../lib/i18n/use-import-texts.ts';
import type { CheckedRow, Report } from './imports.ts';

const marked = { backgroundColor: '#f8d7d4' };
const told = { backgroundColor: '#fdf1cf' };
const bold = { fontWeight: 'bold' as const };

/** What is to be said of a row, in one language. */
export const wordsOf = ({ findings, warnings }: CheckedRow, isEnglish: boolean): string =>
  [...findings, ...warnings].map(({ zh, en }) => (isEnglish ? en : zh)).join('\n');

export const stateOf = ({ status }: CheckedRow, texts: ImportTexts): string =>
  ({ passes: texts.good, known: texts.known, refused: texts.bad, written: texts.written })[status];

/** The rows of the file with what is to be said of each; the cells that are to blame are marked. Every cell is a text. */
export const saveReport = async (
  report: Report,
  { name, texts, isEnglish }: { readonly name: string; readonly texts: ImportTexts; readonly isEnglish: boolean },
): Promise<void> => {
  // its variant without a worker of its own, which our policy for scripts would not let start
  const { default: write } = await import('write-excel-file/universal');
  const heads = [texts.line, texts.state, texts.says, ...report.columns.map(({ zh, en }) => (isEnglish ? en : zh))];
  const rows = report.rows.map((row) => {
    const wrong = new Set(row.findings.map(({ column }) => column));
    const look = row.status === 'refused' ? marked : row.warnings.length > 0 ? told : {};
    return [
      { value: row.line },
      { value: stateOf(row, texts), ...look },
      { value: wordsOf(row, isEnglish), wrap: true, ...look },
      ...report.columns.map(({ key }, place) => ({
        value: row.cells[place] ?? '',
        type: String,
        ...(wrong.has(key) ? marked : {}),
      })),
    ];
  });
  const columns = [8, 12, 60, ...report.columns.map(() => 18)].map((width) => ({ width }));
  const cells = [heads.map((value) => ({ value, ...bold })), ...rows];
  saveFile(`${name}.xlsx`, await write(cells, { columns, stickyRowsCount: 1 }).toBlob());
};
