const hourMilliseconds = 3_600_000;
/** China keeps UTC+8 all year and in every province (国务院, since 1992 without summer time). */
const chinaOffset = 8 * hourMilliseconds;

/** Start of the hour of an instant, ISO 8601 UTC. */
export const hourOf = (instant: string): string => {
  const at = Date.parse(instant);
  return new Date(at - (((at % hourMilliseconds) + hourMilliseconds) % hourMilliseconds)).toISOString();
};

/** The calendar day in China of an instant: `2026-03-02`. */
export const chinaDayOf = (instant: string | number): string =>
  new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + chinaOffset).toISOString().slice(0, 10);
