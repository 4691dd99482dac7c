const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

/** True when year, month and day, given as YYYYMMDD, name a day of the Gregorian calendar. */
export const isCalendarDate = (yyyymmdd: string): boolean => {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
};

/** The date on a Chinese calendar (UTC+8) at an instant, as YYYYMMDD. */
export const chinaDate = (at: Date): string =>
  new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10).replaceAll('-', '');
