/** How far the clock of this device is from the server's, when it was last compared. */
export interface ClockReading {
  /** Server minus device, in milliseconds: positive where the device is behind. */
  readonly differenceMilliseconds: number;
  /** By the clock of this device. */
  readonly readAt: string;
}

/** From here on somebody should set the clock. */
export const noticeableMilliseconds = 2 * 60_000;

export const isClockWrong = (reading: ClockReading | null): boolean =>
  reading !== null && Math.abs(reading.differenceMilliseconds) >= noticeableMilliseconds;

/**
 * Compares the clocks by the `Date` of an answer, which counts whole seconds: half of one is added, and half of the way.
 * `null` where the answer has none.
 */
export const readClock = (
  date: string | null,
  { askedAt, heardAt }: { readonly askedAt: number; readonly heardAt: number },
): ClockReading | null => {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return null;
  const difference = server + 500 - (askedAt + heardAt) / 2;
  return { differenceMilliseconds: Math.round(difference), readAt: new Date(heardAt).toISOString() };
};
