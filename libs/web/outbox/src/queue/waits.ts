const first = 1_000;

/** A tablet that was without signal for an hour is heard within a minute. */
export const longestWait = 60_000;

/**
 * Grows with each failure in a row: 1 s, 2 s, 4 s … a minute, and up to a fifth more or less, so that the tablets of a network
 * do not all come back at the same moment. @param chance from 0 to 1
 */
export const waitAfter = (failures: number, chance: number): number =>
  Math.round(Math.min(longestWait, first * 2 ** Math.max(0, failures - 1)) * (0.8 + 0.4 * chance));

/** Longer than any wait that is ever set, unless the server asks for more. */
const believable = 15 * 60_000;

/** Whether a moment has come. One that is too far away was set by a clock that has been put back since. */
export const hasCome = (moment: number | null, now: number): boolean =>
  moment === null || moment <= now || moment - now > believable;
