/** Characters that a cell of Excel can hold. */
export const mostCharacters = 32_767;
/** Columns beyond are not read. */
export const mostColumns = 200;
/** Cells with something in them that are read of one sheet. */
export const mostCells = 500_000;
/** So many times as many rows as may hold something: empty ones may have a format. */
export const emptyRowsPerRow = 20;

/** A text is longer than a cell of Excel can hold. */
export class TextTooLong extends Error {}
/** The sheet has more cells, or more rows with nothing in them, than anybody fills in. */
export class SheetTooLarge extends Error {}

/** @throws TextTooLong */
export const assertShort = (text: string): string => {
  if (text.length > mostCharacters) throw new TextTooLong();
  return text;
};
