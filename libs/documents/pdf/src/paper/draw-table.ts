import { setImmediate as rest } from 'node:timers/promises';
import type { TableSection } from '@huihuan/documents-domain';
import { grey, heightOf, put, rule, write, type Style } from '../pen.ts';
import type { Setting } from './draw-sections.ts';

const gap = 4;

/** More are not drawn: a sheet says how many there are beyond them. */
export const mostRows = 1000;
/** Laying out so many takes about a tenth of a second; then others have their turn. */
const rowsBetweenRests = 50;

type Look = Pick<Style, 'size' | 'colour'>;

/** Columns by their shares; the head stands again on each sheet. */
export const drawTable = async (setting: Setting, { columns, rows }: TableSection): Promise<void> => {
  const { pen, makeRoom } = setting;
  const size = setting.size * 0.8;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (pen.width * share) / shares);
  const places = widths.map((_, column) => pen.left + widths.slice(0, column).reduce((sum, width) => sum + width, 0));

  const drawRow = (cells: readonly string[], height: number, look: Look): void => {
    for (const [column, text] of cells.entries())
      put(
        pen,
        text,
        { x: places[column] ?? pen.left, y: pen.y, width: (widths[column] ?? 0) - gap },
        { ...look, align: columns[column]?.align ?? 'left' },
      );
    pen.y += height + 2;
    rule(pen);
    pen.y += 2;
  };
  const heightOfRow = (cells: readonly string[], look: Look): number =>
    Math.max(0, ...cells.map((text, column) => heightOf(pen, text, (widths[column] ?? 0) - gap, look.size)));
  const head = columns.map(({ label }) => `${label.zh}\n${label.en}`);
  const headLook = { size: size * 0.85, colour: grey };
  const headHeight = heightOfRow(head, headLook);
  const drawHead = (): void => drawRow(head, headHeight, headLook);

  drawHead();
  for (const [place, row] of rows.slice(0, mostRows).entries()) {
    if (place > 0 && place % rowsBetweenRests === 0) await rest();
    const [before, height] = [pen.y, heightOfRow(row, { size })];
    makeRoom(height + 4);
    if (pen.y < before) drawHead();
    drawRow(row, height, { size });
  }
  if (rows.length > mostRows) drawRemainder(setting, rows.length - mostRows);
};

/** What was left out is said, and where it is found. */
const drawRemainder = ({ pen, size, makeRoom }: Setting, lines: number): void => {
  makeRoom(size * 3);
  const text = `另有 ${lines} 行，见系统中的页面 · ${lines} more lines: see the page in the system`;
  pen.y += write(pen, text, { x: pen.left, y: pen.y, width: pen.width }, { size });
};
