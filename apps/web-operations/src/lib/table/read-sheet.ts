import type { Cell } from '@huihuan/web-kit';
import { bytesWithin } from './bytes-within.ts';

const megabyte = 1024 * 1024;
const mostBytes = 10 * megabyte;
/** A sheet of as many rows as one file may grade takes some megabytes. */
const mostBytesWithin = 50 * megabyte;

/**
 * The first sheet of an Excel file, row by row; cells without anything in them are empty texts.
 * @throws Error for what is no such file, or would be too large when it is opened, before it is
 */
export const readSheet = async (file: Blob): Promise<readonly (readonly Cell[])[]> => {
  await assertHarmless(file);
  // its variant without a worker of its own, which our policy for scripts would not let start
  const { readSheet: read } = await import('read-excel-file/universal');
  const rows = await read(file);
  return rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? value : value === null ? '' : cellText(value).trim())),
  );
};

const assertHarmless = async (file: Blob): Promise<void> => {
  if (file.size > mostBytes) throw new Error(`a file of ${file.size} bytes is too large`);
  const within = bytesWithin(new Uint8Array(await file.arrayBuffer()));
  if (within === null) throw new Error('this is no Excel file');
  if (within > mostBytesWithin) throw new Error(`${within} bytes when opened are too large`);
};

const cellText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));
