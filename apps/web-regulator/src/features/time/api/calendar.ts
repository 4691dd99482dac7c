import type { KnownDays } from '../../../lib/day/day-query.ts';

/** A day on the slider, with the number of its facts. */
export interface CalendarDay {
  readonly day: string;
  readonly events: number;
}

const oneDay = 86_400_000;

/** Every day from the first with a record to today, those without any fact too; none where nothing is recorded yet. */
export const calendarOf = ({ firstDay, today, days }: Omit<KnownDays, 'position'>): readonly CalendarDay[] => {
  if (firstDay === null || firstDay > today) return [];
  const events = new Map(days.map((one) => [one.day, one.events]));
  const [first, last] = [Date.parse(firstDay), Date.parse(today)];
  return Array.from({ length: Math.round((last - first) / oneDay) + 1 }, (_, index) => {
    const day = new Date(first + index * oneDay).toISOString().slice(0, 10);
    return { day, events: events.get(day) ?? 0 };
  });
};

/** The place of a day; of one before or after all of them the nearest. */
export const indexOfDay = (calendar: readonly CalendarDay[], day: string | null): number => {
  const last = Math.max(calendar.length - 1, 0);
  if (day === null) return last;
  const found = calendar.findIndex((one) => one.day >= day);
  return found === -1 ? last : found;
};
