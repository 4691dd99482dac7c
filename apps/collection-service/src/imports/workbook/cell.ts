/** What one cell holds: as it is, whatever it looks like in a spreadsheet. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  /** Day and time of day as they stand in the cell, without a zone: `2026-03-01T08:30:00`. */
  | { readonly kind: 'date'; readonly local: string }
  /** A formula, whatever it was last worked out to; its value may be of another file or of long ago. */
  | { readonly kind: 'formula' }
  /** `#N/A` and the like. */
  | { readonly kind: 'error'; readonly text: string };

/** A row as a spreadsheet numbers it, with its cells by the place of their columns. */
export interface SheetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** For people: what the cell shows, more or less. */
export const shownText = (cell: Cell | undefined): string => {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
    case 'number':
    case 'error':
      return cell.text;
    case 'date':
      return cell.local.replace('T', ' ').replace(/ 00:00:00$/, '');
    case 'formula':
      return '=…';
    default:
      return cell satisfies never;
  }
};
