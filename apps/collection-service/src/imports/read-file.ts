import { createHash } from 'node:crypto';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { findColumns, type FoundColumns } from './find-columns.ts';
import { finding } from './finding.ts';
import { mostFileBytes, mostRows, type ImportKind } from './import-kind.ts';
import { fileEmpty, fileTooLarge, notExcel, rowsTooMany, sheetTooLarge, textTooLong } from './import-problems.ts';
import { turns } from './others-turn.ts';
import { readRow, type FileRow, type ReadContext } from './read-row.ts';
import type { SheetRow } from './workbook/cell.ts';
import { SheetTooLarge, TextTooLong } from './workbook/limits.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { ZipTooLarge } from './workbook/zip-parts.ts';

export interface ReadFile extends FoundColumns {
  /** SHA-256 of the file in hex. */
  readonly sha256: string;
  readonly rows: readonly FileRow[];
}

export type FileContext = Omit<ReadContext, 'found'>;

/** @param base64 the file as requests carry it */
export const readFile = async (base64: string, kind: ImportKind, context: FileContext): Promise<Result<ReadFile>> => {
  const file = Buffer.from(base64, 'base64');
  if (file.length > mostFileBytes) return refuse(fileTooLarge);
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const [heads, ...lines] = opened.value;
  const found = findColumns(kind, heads);
  if (!found.ok) return found;
  if (lines.length === 0) return refuse(fileEmpty);
  if (lines.length > mostRows) return refuse(rowsTooMany);
  const rows = await readRows(lines, { ...context, found: found.value });
  return accept({
    ...found.value,
    ...{ sha256: createHash('sha256').update(file).digest('hex'), rows: withoutRepeated(rows) },
  });
};

const readRows = async (lines: readonly SheetRow[], context: ReadContext): Promise<readonly FileRow[]> => {
  const turn = turns();
  const rows: FileRow[] = [];
  for (const line of lines) {
    if (turn.isOver()) await turn.pass();
    rows.push(readRow(line, context));
  }
  return rows;
};

const openFile = async (file: Buffer): Promise<Result<readonly SheetRow[]>> => {
  try {
    return accept(await readWorkbook(file, mostRows + 1));
  } catch (failure) {
    return refuse(problemOf(failure));
  }
};

const problemOf = (failure: unknown): Problem => {
  if (failure instanceof ZipTooLarge) return fileTooLarge;
  if (failure instanceof TextTooLong) return textTooLong;
  if (failure instanceof SheetTooLarge) return sheetTooLarge;
  // whatever is wrong inside of it, to whoever sends it the file is none that can be read
  return notExcel;
};

/** Of rows with one record number the first stands; the others name it. */
const withoutRepeated = (rows: readonly FileRow[]): readonly FileRow[] => {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    if (row.id === null) return row;
    const first = lines.get(row.id);
    if (first === undefined) {
      lines.set(row.id, row.line);
      return row;
    }
    const repeated = finding(
      'reference',
      'reference-twice',
      `记录号与第 ${first} 行相同；重复的行请删去，不同的物品请用不同的编号`,
      `row ${first} has this record number already; delete the row if it is the same thing, or give it another number`,
    );
    return { ...row, row: null, findings: [...row.findings, repeated] };
  });
};
