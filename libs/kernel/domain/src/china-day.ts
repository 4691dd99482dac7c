const chinaOffsetMilliseconds = 8 * 3_600_000;

/** The calendar day in China (UTC+8, no summer time) of an instant in ISO 8601. */
export const chinaDay = (instant: string): string =>
  new Date(Date.parse(instant) + chinaOffsetMilliseconds).toISOString().slice(0, 10);
