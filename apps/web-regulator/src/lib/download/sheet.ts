import type { Cell } from '@huihuan/web-kit';

/** A table as files hold it: numbers stay numbers, so that others can count with them. */
export interface Sheet {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
