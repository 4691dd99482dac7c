import { saveFile } from './save-file.ts';
import { csvOf, type Sheet } from './sheet.ts';

export const saveCsv = (sheet: Sheet): void =>
  saveFile(`${sheet.name}.csv`, new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' }));

/** The writer of workbooks is loaded when the first one is asked for. */
export const saveXlsx = async ({ name, heads, rows }: Sheet): Promise<void> => {
  const { default: write } = await import('write-excel-file/browser');
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const }));
  const workbook = write([head, ...rows.map((row) => [...row])], { stickyRowsCount: 1 });
  saveFile(`${name}.xlsx`, await workbook.toBlob());
};
