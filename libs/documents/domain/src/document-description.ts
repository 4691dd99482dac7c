import type { Words } from './words.ts';

/** A sheet of A4, a roll of 80 mm as long as needed, a label of 60 × 40 mm. */
export type Paper = 'a4' | 'roll-80' | 'label-60x40';

/** `gs1-` codes take the text in brackets: `(01)06901234567892`. */
export type Symbology = 'qr' | 'code128' | 'datamatrix' | 'gs1-128' | 'gs1-datamatrix';

/** A code and the line below it; without `caption` its own text stands there. */
export interface CodeSection {
  readonly kind: 'code';
  readonly symbology: Symbology;
  readonly text: string;
  readonly caption?: string;
}

export interface DocumentField {
  readonly label: Words;
  readonly value: string;
  /** Over the whole width, for long values. */
  readonly wide?: boolean;
}

export interface DocumentColumn {
  readonly label: Words;
  /** Share of the width beside the other columns. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** Rows run on to the next sheet, under the same head. */
export interface TableSection {
  readonly kind: 'table';
  readonly title?: Words;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
}

export type DocumentSection =
  | { readonly kind: 'fields'; readonly title?: Words; readonly fields: readonly DocumentField[] }
  | TableSection
  | CodeSection
  | { readonly kind: 'note'; readonly text: Words }
  /** Empty lines for a pen. */
  | { readonly kind: 'signatures'; readonly of: readonly Words[] };

/** A document before it is drawn: what it says, and on which paper. */
export interface DocumentDescription {
  readonly title: Words;
  readonly number: string;
  readonly paper: Paper;
  /** The page that proves it genuine, drawn as a QR code in the corner. */
  readonly genuineUrl: string;
  readonly sections: readonly DocumentSection[];
  /** Set when the document holds no longer: VOID is printed across each sheet. */
  readonly voided: Words | null;
  /** Stands small at the foot of each sheet. */
  readonly foot: Words;
}
