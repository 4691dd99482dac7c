/** Days off and days worked of one year, as months and days: `0210-0217` is a stretch, `0204` one day. */
interface YearOfWork {
  readonly document: string;
  readonly off: readonly string[];
  /** Saturdays and Sundays on which people work in exchange. */
  readonly worked: readonly string[];
}

/** The yearly notices of the State Council on holidays, each read in full. */
const years: Readonly<Record<string, YearOfWork>> = {
  2024: {
    document: '国办发明电〔2023〕7号',
    off: ['0101', '0210-0217', '0404-0406', '0501-0505', '0610', '0915-0917', '1001-1007'],
    worked: ['0204', '0218', '0407', '0428', '0511', '0914', '0929', '1012'],
  },
  2025: {
    document: '国办发明电〔2024〕12号',
    off: ['0101', '0128-0204', '0404-0406', '0501-0505', '0531-0602', '1001-1008'],
    worked: ['0126', '0208', '0427', '0928', '1011'],
  },
  2026: {
    document: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
    off: ['0101-0103', '0215-0223', '0404-0406', '0501-0505', '0619-0621', '0925-0927', '1001-1007'],
    worked: ['0104', '0214', '0228', '0509', '0920', '1010'],
  },
};

/** Years whose holidays are known, the first and the last, with the notice that says them. */
export const knownWorkingYears: readonly { readonly year: number; readonly document: string }[] = Object.entries(
  years,
).map(([year, { document }]) => ({ year: Number(year), document }));

const isWithin = (monthAndDay: string, stretch: string): boolean => {
  const [first = '', last = first] = stretch.split('-');
  return first <= monthAndDay && monthAndDay <= last;
};

const isKnownYear = (day: string): boolean => years[day.slice(0, 4)] !== undefined;

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether people in China work on a day (`2026-02-14`): by the notice of its year, and by the day of the week in a year of which none is known. */
export const isWorkingDay = (day: string): boolean => {
  const year = years[day.slice(0, 4)];
  const monthAndDay = day.slice(5).replace('-', '');
  if (year?.worked.includes(monthAndDay) === true) return true;
  if (year?.off.some((stretch) => isWithin(monthAndDay, stretch)) === true) return false;
  return weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
};

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export interface WorkingDay {
  readonly day: string;
  /** False where a day on the way lies in a year without a known notice: then only Saturdays and Sundays are left out. */
  readonly isCertain: boolean;
}

/** The working day that is `count` working days after a day, which itself does not count. `count` is a whole number, 0 or more. */
export const addWorkingDays = (day: string, count: number): WorkingDay => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`no number of working days: ${count}`);
  let reached = day;
  let isCertain = isKnownYear(day);
  for (let left = count; left > 0;) {
    reached = dayAfter(reached);
    isCertain &&= isKnownYear(reached);
    if (isWorkingDay(reached)) left -= 1;
  }
  return { day: reached, isCertain };
};

/** How many working days are left on a day until another is over, that day included; below zero so many after it. */
export const workingDaysUntil = (today: string, last: string): number => {
  const [first, end, sign] = today <= last ? [today, last, 1] : [last, today, -1];
  let count = 0;
  for (let day = first; day < end;) {
    day = dayAfter(day);
    if (isWorkingDay(day)) count += sign;
  }
  return count;
};

const daysOf = (year: string, stretch: string): readonly string[] => {
  const [first = '', last = first] = stretch.split('-');
  const iso = (monthAndDay: string) => `${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`;
  const days: string[] = [];
  for (let day = iso(first); day <= iso(last); day = dayAfter(day)) days.push(day);
  return days;
};

/** Every day off and every weekend day that is worked, in the years whose notices are known: for questions to a database. */
export const workingCalendar = {
  off: Object.entries(years).flatMap(([year, { off }]) => off.flatMap((stretch) => daysOf(year, stretch))),
  worked: Object.entries(years).flatMap(([year, { worked }]) => worked.flatMap((day) => daysOf(year, day))),
};
