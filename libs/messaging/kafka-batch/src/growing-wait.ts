/** Waits that double from the first to the longest. */
export interface GrowingWait {
  readonly firstMilliseconds: number;
  readonly longestMilliseconds: number;
}

/**
 * The wait after a failed attempt, between half of it and all of it by chance, so that many who failed together do not
 * come back together.
 * @param attempt 1 for the first failure
 */
export const waitAfter = (attempt: number, wait: GrowingWait, chance: () => number = Math.random): number => {
  const whole = Math.min(wait.longestMilliseconds, wait.firstMilliseconds * 2 ** Math.min(attempt - 1, 40));
  return Math.round(whole / 2 + (whole / 2) * chance());
};
