/** The network lives by the clock of China, wherever the screen stands. */
const zone = 'Asia/Shanghai';

const parts = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
const clock = parts({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const clockShort = parts({ hour: '2-digit', minute: '2-digit' });
const day = parts({ year: 'numeric', month: '2-digit', day: '2-digit' });

/** `14:03:22` */
export const timeOfDay = (at: string | number): string => clock.format(new Date(at));

/** `14:03` */
export const hourAndMinute = (at: string | number): string => clockShort.format(new Date(at));

/** `2026-03-01`, the day in China. */
export const dayOf = (at: string | number): string => day.format(new Date(at)).split('/').reverse().join('-');

/** The time alone on the same day, `03-01 14:03` on another, with the year when that differs too. */
export const moment = (at: string | number, now: number): string => {
  const [that, today] = [dayOf(at), dayOf(now)];
  if (that === today) return timeOfDay(at);
  return `${that.slice(0, 4) === today.slice(0, 4) ? that.slice(5) : that} ${hourAndMinute(at)}`;
};

/** Milliseconds from `now` to the next midnight in China (which keeps no summer time). */
export const untilMidnight = (now: number): number => {
  const dayMs = 86_400_000;
  return dayMs - ((now + 8 * 3_600_000) % dayMs);
};
