/** How far weights of vehicles may be from their kerb weight before somebody is told. Whole grams and percents. */
export interface KerbFrame {
  readonly kerbGrams: number;
  readonly overPercent: number;
  readonly shortPercent: number;
}

/** Whether a weight is above or below the kerb weight (整备质量) by more than is allowed; `null` where it is neither. */
export const besideKerb = (
  { kerbGrams, overPercent, shortPercent }: KerbFrame,
  grams: number,
): 'above' | 'below' | null => {
  if (grams * 100 > kerbGrams * (100 + overPercent)) return 'above';
  return grams * 100 < kerbGrams * (100 - shortPercent) ? 'below' : null;
};
