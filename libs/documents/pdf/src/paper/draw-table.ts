import type { TableSection } from '@huihuan/documents-domain';
import { grey, heightOf, rule, write } from '../pen.ts';
import type { Setting } from './draw-sections.ts';

const gap = 4;

/** Columns by their shares; the head stands again on each sheet. */
export const drawTable = (setting: Setting, { columns, rows }: TableSection): void => {
  const { pen, makeRoom } = setting;
  const size = setting.size * 0.8;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (pen.width * share) / shares);
  const places = widths.map((_, column) => pen.left + widths.slice(0, column).reduce((sum, width) => sum + width, 0));

  const drawRow = (cells: readonly string[], look: { readonly size: number; readonly colour?: string }): void => {
    const heights = cells.map((text, column) =>
      write(
        pen,
        text,
        { x: places[column] ?? pen.left, y: pen.y, width: (widths[column] ?? 0) - gap },
        { ...look, align: columns[column]?.align ?? 'left' },
      ),
    );
    pen.y += Math.max(0, ...heights) + 2;
    rule(pen);
    pen.y += 2;
  };
  const drawHead = (): void =>
    drawRow(
      columns.map(({ label }) => `${label.zh}\n${label.en}`),
      { size: size * 0.85, colour: grey },
    );
  const heightOfRow = (cells: readonly string[]): number =>
    Math.max(0, ...cells.map((text, column) => heightOf(pen, text, (widths[column] ?? 0) - gap, size))) + 4;

  drawHead();
  for (const row of rows) {
    const before = pen.y;
    makeRoom(heightOfRow(row));
    if (pen.y < before) drawHead();
    drawRow(row, { size });
  }
};
