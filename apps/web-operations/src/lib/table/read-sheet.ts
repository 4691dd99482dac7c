import type { Cell } from '@huihuan/web-kit';

/** The first sheet of an Excel file, row by row; cells without anything in them are empty texts. */
export const readSheet = async (file: Blob): Promise<readonly (readonly Cell[])[]> => {
  // its variant without a worker of its own, which our policy for scripts would not let start
  const { readSheet: read } = await import('read-excel-file/universal');
  const rows = await read(file);
  return rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? value : value === null ? '' : cellText(value).trim())),
  );
};

const cellText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
