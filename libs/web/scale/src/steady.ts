import type { Reading } from './reading.ts';

/** So many equal readings in a row stand for a scale that does not say itself whether it stands still. */
const enough = 4;

/** What is shown of a scale: the last weight, and whether it can be taken. */
export interface Shown {
  readonly grams: number;
  readonly isSteady: boolean;
  /** Gross or net of the tare; `null` where the scale does not tell. */
  readonly basis: Reading['basis'];
}

/** Judges reading after reading. A weight at or below zero is never taken: nothing stands on the scale. */
export const steadiness = (): ((reading: Reading) => Shown) => {
  let last: number | null = null;
  let equal = 0;
  return ({ grams, isStable, basis }) => {
    equal = grams === last ? equal + 1 : 1;
    last = grams;
    return { grams, isSteady: grams > 0 && (isStable ?? equal >= enough), basis };
  };
};
