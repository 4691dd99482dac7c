import { csvOf, type Cell } from './csv.ts';

export type TableFormat = 'xlsx' | 'csv';

/** Lets the browser save something as a file. */
export const saveFile = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** Rows as a sheet of Excel, the first one in bold; numbers stay numbers, and no text becomes a formula. */
const workbookOf = async (rows: readonly (readonly Cell[])[]): Promise<Blob> => {
  // its variant without a worker of its own, which our policy for scripts would not let start
  const { default: write } = await import('write-excel-file/universal');
  const [head = [], ...lines] = rows;
  const cells = [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...lines.map((line) => [...line])];
  const columns = head.map((title) => ({ width: Math.max(12, String(title).length * 2) }));
  return write(cells, { columns, stickyRowsCount: 1 }).toBlob();
};

/**
 * Lets the browser save a table, with its heads as the first row.
 * @param name of the file, without what tells its format
 */
export const saveTable = async (
  name: string,
  format: TableFormat,
  rows: readonly (readonly Cell[])[],
): Promise<void> => {
  const content =
    format === 'xlsx' ? await workbookOf(rows) : new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' });
  saveFile(`${name}.${format}`, content);
};
