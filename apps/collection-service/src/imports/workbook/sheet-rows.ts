import { turns } from '../others-turn.ts';
import type { Cell, SheetRow } from './cell.ts';
import { assertShort, emptyRowsPerRow, mostCells, mostColumns, SheetTooLarge } from './limits.ts';
import { attribute, tagsOf, xmlText, type Tag } from './xml.ts';

export interface Shared {
  /** Trimmed, and no longer than a cell may be. */
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  /** Days begin four years later in files of old Macs. */
  readonly since1904: boolean;
}

/** What is read of a cell until it ends. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  value: string;
}

/**
 * The rows of a sheet that hold anything, in pieces: between them others are served.
 * @throws TextTooLong @throws SheetTooLarge
 */
export const sheetRows = async (xml: string, shared: Shared, mostRows: number): Promise<readonly SheetRow[]> => {
  const reader = new SheetReader(xml, shared);
  const turn = turns();
  for (const tag of tagsOf(xml, ['row', 'c', 'f', 'v', 't', 'rPh'])) {
    if (turn.isOver()) await turn.pass();
    reader.take(tag);
    // one more than may be shows that there are too many
    if (reader.rows.length > mostRows) break;
    if (reader.rowsSeen > mostRows * emptyRowsPerRow || reader.cellsSeen > mostCells) throw new SheetTooLarge();
  }
  return reader.rows;
};

/** Takes the tags of a sheet in their order and puts rows together. */
class SheetReader {
  readonly rows: SheetRow[] = [];
  /** With those that hold nothing. */
  rowsSeen = 0;
  /** That hold something, in columns that are read. */
  cellsSeen = 0;
  private readonly xml: string;
  private readonly shared: Shared;
  private line = 0;
  private cells = new Map<number, Cell>();
  private column = -1;
  private open: OpenCell | null = null;
  private from = -1;
  private isAloud = false;

  constructor(xml: string, shared: Shared) {
    this.xml = xml;
    this.shared = shared;
  }

  take(tag: Tag): void {
    if (tag.name === 'row') this.takeRow(tag);
    else if (tag.name === 'c') this.takeCell(tag);
    else if (tag.name === 'f') this.takeFormula();
    else if (tag.name === 'rPh') this.isAloud = !tag.isEnd && !tag.isEmpty;
    else this.takeText(tag);
  }

  private takeRow({ isEnd, isEmpty, attributes }: Tag): void {
    if (isEnd) {
      if (this.cells.size > 0) this.rows.push({ line: this.line, cells: this.cells });
      this.cells = new Map();
      return;
    }
    this.rowsSeen += 1;
    const said = Number(attribute(attributes, 'r') ?? Number.NaN);
    this.line = Number.isSafeInteger(said) && said > this.line ? said : this.line + 1;
    this.column = -1;
    if (isEmpty) this.cells = new Map();
  }

  private takeCell(tag: Tag): void {
    if (tag.isEnd) this.closeCell();
    else {
      this.column = columnOf(attribute(tag.attributes, 'r')) ?? this.column + 1;
      this.open = tag.isEmpty || this.column >= mostColumns ? null : this.openCell(tag);
    }
  }

  private openCell({ attributes }: Tag): OpenCell {
    this.cellsSeen += 1;
    const type = attribute(attributes, 't') ?? 'n';
    const style = Number(attribute(attributes, 's') ?? -1);
    return { column: this.column, type, style, isFormula: false, value: '' };
  }

  private takeFormula(): void {
    if (this.open !== null) this.open.isFormula = true;
  }

  private takeText({ isEnd, isEmpty, from, to }: Tag): void {
    if (isEnd && this.from >= 0 && this.open !== null && !this.isAloud)
      this.open.value = assertShort(this.open.value + xmlText(this.xml.slice(this.from, from)));
    this.from = isEnd || isEmpty ? -1 : to;
  }

  private closeCell(): void {
    const cell = this.open === null ? null : cellOf(this.open, this.shared);
    if (cell !== null) this.cells.set(this.column, cell);
    this.open = null;
  }
}

/** `BC12` is column 54, counted from 0. */
const columnOf = (reference: string | null): number | null => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const cellOf = ({ type, style, isFormula, value }: OpenCell, shared: Shared): Cell | null => {
  if (isFormula) return { kind: 'formula' };
  switch (type) {
    case 's':
      return trimmedCell(shared.texts[Number(value)] ?? '');
    case 'e':
      return { kind: 'error', text: value };
    case 'b':
      return textCell(value === '1' ? 'TRUE' : 'FALSE');
    case 'd':
      return dateCell(Date.parse(`${value.slice(0, 19)}${value.length > 10 ? 'Z' : ''}`)) ?? textCell(value);
    case 'n':
      return numberCell(value, shared.dates.has(style), shared.since1904);
    default:
      return textCell(value);
  }
};

const trimmedCell = (text: string): Cell | null => (text === '' ? null : { kind: 'text', text });

const textCell = (text: string): Cell | null => trimmedCell(text.trim());

const numberCell = (text: string, isDate: boolean, since1904: boolean): Cell | null => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return textCell(text);
  if (!isDate) return { kind: 'number', value, text: shownNumber(value) };
  const days = value + (since1904 ? 1_462 : 0) - 25_569;
  return dateCell(Math.round(days * 86_400) * 1_000) ?? { kind: 'number', value, text };
};

const dateCell = (milliseconds: number): Cell | null => {
  const isUsable = Math.abs(milliseconds) < Date.UTC(9_999, 0);
  return isUsable ? { kind: 'date', local: new Date(milliseconds).toISOString().slice(0, 19) } : null;
};

/** `860123456789012` and not `8.60123456789012E+14`; `52.1` where the file says 52.100000000000001. */
const shownNumber = (value: number): string => {
  if (Number.isSafeInteger(value)) return value.toFixed(0);
  return String(Number(value.toPrecision(15)));
};
