/** The date of production as a code says it; null where the published table does not reach. */
export interface BatteryDate {
  /** The three characters as they are. */
  readonly raw: string;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** Values start at 1. The letters that are mixed up with digits (I, O) come after H, so they never matter here. */
const KNOWN = '123456789ABCDEFGH';
const MONTHS = '123456789ABC';
const YEAR_ZERO = 2010;

/** True when the second of the three characters is a month. */
export const isMonthCode = (code: string): boolean => code.length === 1 && MONTHS.includes(code);

/** Reads characters 15–17 of a battery code, GB/T 34014-2017. Years past H and days past H stay raw. */
export const decodeBatteryDate = (raw: string): BatteryDate => {
  const year = KNOWN.indexOf(raw.charAt(0)) + 1;
  const day = KNOWN.indexOf(raw.charAt(2)) + 1;
  return {
    raw,
    year: year === 0 ? null : YEAR_ZERO + year,
    month: MONTHS.indexOf(raw.charAt(1)) + 1,
    day: day === 0 ? null : day,
  };
};

/** The three characters for a date between 2011 and 2027 whose day is 1–17; null for the rest, which no table covers. */
export const encodeBatteryDate = (year: number, month: number, day: number): string | null => {
  const characters = [KNOWN[year - YEAR_ZERO - 1], MONTHS[month - 1], KNOWN[day - 1]];
  return characters.includes(undefined) ? null : characters.join('');
};
