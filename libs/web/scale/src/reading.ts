/** What a scale says at one moment. */
export interface Reading {
  /** Whole grams; below zero where something was taken off after taring. */
  readonly grams: number;
  /** Whether the scale itself says that it stands still; `null` where its line does not tell. */
  readonly isStable: boolean | null;
  /** Gross or net of the tare; `null` where the line does not tell. */
  readonly basis: 'gross' | 'net' | null;
}
