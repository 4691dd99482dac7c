const chinaOffset = 8 * 3_600_000;

/** How far the clocks of a desk and of the server may differ: the server takes what lies no further ahead. */
const skew = 10 * 60_000;

/** Day and minute in China, as a field for both has them (`2026-03-01T09:30`), as an instant. @returns ISO 8601, UTC */
export const instantOfField = (field: string): string => new Date(`${field}:00+08:00`).toISOString();

/** The other way round. @param instant ISO 8601 */
export const fieldOfInstant = (instant: string): string =>
  new Date(Date.parse(instant) + chinaOffset).toISOString().slice(0, 16);

/** The last minute that a field for day and minute takes: years of more digits are no instants here. */
export const lastOfField = '9999-12-31T23:59';

/** Whether what a field says lies ahead; a year of more than four digits does. @param now milliseconds; an empty field says nothing */
export const liesAhead = (field: string, now: number): boolean =>
  field !== '' && !(Date.parse(`${field}:00+08:00`) <= now + skew);
