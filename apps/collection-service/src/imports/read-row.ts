import { holdsPersonalNumber } from '@huihuan/kernel-domain';
import { identifierKinds, type IdentifierKind } from '@huihuan/contracts-events';
import type { Column, ColumnKey } from './columns.ts';
import { finding, type Finding } from './finding.ts';
import { plain, readDecimal, readInstant, readText, type Said } from './read-cells.ts';
import { rowIdOf } from './row-id.ts';
import { shownText, type Cell, type SheetRow } from './workbook/cell.ts';
import type { FoundColumns } from './find-columns.ts';

/** A row of a file: what it would be to the rules of a hand-in, or why it cannot be asked about. */
export interface FileRow {
  readonly line: number;
  /** In its plain spelling; empty where there is none. */
  readonly reference: string;
  readonly id: string | null;
  /** What its cells show, in the order of the columns. */
  readonly shown: readonly string[];
  /** As a tablet would send it; `null` where cells cannot be read. */
  readonly row: object | null;
  /** The columns of its identifiers, in the order in which the row has them. */
  readonly identifierColumns: readonly IdentifierKind[];
  readonly findings: readonly Finding[];
}

export interface ReadContext {
  readonly siteId: string;
  readonly found: FoundColumns;
  /** The code of the class that a name or code stands for; several where a name is one of several classes. */
  readonly classesNamed: (name: string) => readonly string[];
  /** Who sends the file, and so answers for what needs a supervisor. */
  readonly supervisorId: string;
}

const mostReference = 40;

/** Reads the cells of one row, all that is wrong with them at once. */
export const readRow = ({ line, cells }: SheetRow, context: ReadContext): FileRow => {
  const findings: Finding[] = [];
  const reader = cellsOf(cells, context, findings);
  const reference = readReference(reader, findings);
  const classCode = readClass(reader, context, findings);
  const grams = reader.read('weight', (cell, column) => readDecimal(cell, column, 3));
  const occurredAt = reader.read('date', readInstant);
  const paidFen = reader.read('paid', (cell, column) => readDecimal(cell, column, 2)) ?? 0;
  const consignor = readConsignor(reader, findings);
  const identifiers = identifierKinds.flatMap((kind) => {
    const value = reader.read(kind, readText);
    return value === null ? [] : [{ kind, value }];
  });
  const reason = reader.read('override', readText);
  const override = reason === null ? {} : { override: { supervisorId: context.supervisorId, reason } };
  const id = reference === null ? null : rowIdOf(context.siteId, reference);
  const row = { id, classCode, identifiers, grams, consignor, paidFen, evidence: [], occurredAt, ...override };
  return {
    ...{ line, reference: reference ?? '', id, findings, row: findings.length === 0 ? row : null },
    identifierColumns: identifiers.map(({ kind }) => kind),
    shown: context.found.columns.map(({ key }) => shownText(reader.cell(key)).slice(0, 120)),
  };
};

interface CellReader {
  cell(key: ColumnKey): Cell | undefined;
  read<Value>(key: ColumnKey, how: (cell: Cell | undefined, column: Column) => Said<Value>): Value | null;
}

const cellsOf = (
  cells: ReadonlyMap<number, Cell>,
  { found: { columns, place } }: ReadContext,
  findings: Finding[],
): CellReader => {
  const cell = (key: ColumnKey): Cell | undefined => cells.get(place.get(key) ?? -1);
  return {
    cell,
    read: (key, how) => {
      const column = columns.find((one) => one.key === key);
      if (column === undefined) return null;
      const said = how(cell(key), column);
      if ('wrong' in said) {
        findings.push(said.wrong);
        return null;
      }
      if (said.value === null && column.isRequired)
        findings.push(finding(key, 'empty', `“${column.zh}”未填写`, `${column.en} is empty; fill it in`));
      return said.value;
    },
  };
};

const readReference = (reader: CellReader, findings: Finding[]): string | null => {
  const written = reader.read('reference', readText);
  if (written === null) return null;
  const reference = plain(written);
  const isLong = reference.length > mostReference;
  if (!isLong && !holdsPersonalNumber(reference)) return reference;
  findings.push(
    isLong
      ? finding('reference', 'reference-too-long', '记录号至多 40 个字符', 'a record number has up to 40 characters')
      : finding(
          'reference',
          'reference-personal',
          '记录号不能是个人的证件号或电话；请用账册上的编号',
          'a record number must be no number of a person; take the one of the book',
        ),
  );
  return null;
};

const readClass = (reader: CellReader, { classesNamed }: ReadContext, findings: Finding[]): string | null => {
  const name = reader.read('class', readText);
  if (name === null) return null;
  const [code, another] = classesNamed(plain(name));
  if (code !== undefined && another === undefined) return code;
  const shown = name.slice(0, 60);
  findings.push(
    code === undefined
      ? finding(
          'class',
          'class-unknown',
          `目录中没有类别“${shown}”；请从模板的“类别”表中选择名称或代码`,
          `the catalogue has no class ${shown}; take a name or code from the template's sheet of classes`,
        )
      : finding(
          'class',
          'class-ambiguous',
          `“${shown}”对应多个类别；请填写类别代码`,
          `${shown} is the name of several classes; write the code of one`,
        ),
  );
  return null;
};

const kindWords: Readonly<Record<string, 'anonymous' | 'person' | 'organisation'>> = {
  ...{ 匿名: 'anonymous', anonymous: 'anonymous', 个人: 'person', person: 'person' },
  ...{ 单位: 'organisation', organisation: 'organisation' },
};

const readConsignor = (reader: CellReader, findings: Finding[]): object => {
  const word = reader.read('consignorKind', readText);
  const number = reader.read('consignorNumber', readText);
  const kind = word === null ? 'anonymous' : kindWords[plain(word).toLowerCase()];
  if (kind === undefined) {
    findings.push(
      finding(
        'consignorKind',
        'consignor-kind',
        '“交投人类型”只能是匿名、个人或单位',
        'the consignor is anonymous, person or organisation',
      ),
    );
    return { kind: 'anonymous' };
  }
  if (number === null) return { kind };
  if (kind === 'person') return { kind, idNumber: number };
  if (kind === 'organisation') return { kind, uscc: number };
  findings.push(
    finding(
      'consignorKind',
      'consignor-kind-missing',
      '填了证件号，“交投人类型”须填个人或单位；不需要的请删去证件号',
      'with a number the consignor is a person or an organisation; say which, or delete the number',
    ),
  );
  return { kind };
};
