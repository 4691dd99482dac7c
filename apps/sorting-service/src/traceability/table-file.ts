import { Answer } from '@huihuan/platform-http';

export type Cell = string | number;
export const fileFormats = ['json', 'csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

const types: Readonly<Record<FileFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** As a description names them: without the character set. */
export const fileTypes: readonly string[] = Object.values(types).map((type) => type.split(';')[0] ?? type);

/** One field as RFC 4180 wants it. What a spreadsheet would take for a formula is kept a text by an apostrophe. */
const field = (value: Cell): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a CSV file that Excel opens in UTF-8. */
const csvOf = (rows: readonly (readonly Cell[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`);

/** Rows as a sheet of Excel, the first one in bold; numbers stay numbers, and no text becomes a formula. */
const workbookOf = async (rows: readonly (readonly Cell[])[]): Promise<Uint8Array> => {
  const { default: write } = await import('write-excel-file/node');
  const [heads = [], ...lines] = rows;
  const cells = [
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...lines.map((line) => line.map((value) => (value === '' ? null : value))),
  ];
  const columns = heads.map((title) => ({ width: Math.max(12, String(title).length + 4) }));
  return new Uint8Array(await write(cells, { columns, stickyRowsCount: 1 }).toBuffer());
};

/** A file as the answer of an operation with the media `bytes`: saved by whoever asked, and kept by nobody between. */
export const fileAnswer = (name: string, format: FileFormat, content: Uint8Array): Answer<Uint8Array> =>
  new Answer<Uint8Array>(content, 200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${name.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${format}"`,
    'cache-control': 'private, no-store',
  });

/** A table as a file, its heads as the first row. */
export const tableFile = (
  format: Exclude<FileFormat, 'json'>,
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> => (format === 'csv' ? Promise.resolve(csvOf(rows)) : workbookOf(rows));
