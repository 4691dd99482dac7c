/** How far two weights may lie apart and still mean the same: a share of the weight, but at least a floor in grams. */
export interface Tolerance {
  readonly ratio: number;
  readonly floorGrams: number;
}

/** The tolerance for a weight, in whole grams, rounded down so that a limit is never widened. */
export const toleranceGrams = (tolerance: Tolerance, grams: number): number =>
  Math.max(tolerance.floorGrams, Math.floor(tolerance.ratio * grams));

export const isWithinTolerance = (tolerance: Tolerance, expectedGrams: number, foundGrams: number): boolean =>
  Math.abs(foundGrams - expectedGrams) <= toleranceGrams(tolerance, expectedGrams);
