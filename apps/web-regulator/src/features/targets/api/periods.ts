/** Months in China, both whole. */
export interface Months {
  readonly fromMonth: string;
  readonly toMonth: string;
}

/** The year so far, this month with the eleven before it, or one month by its name. */
export type PeriodChoice = 'year' | 'twelve' | `${number}-${number}`;

export const monthBefore = (month: string, months: number): string => {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - months;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
};

/** `month` is the current one. */
export const periodOf = (choice: PeriodChoice, month: string): Months => {
  if (choice === 'year') return { fromMonth: `${month.slice(0, 4)}-01`, toMonth: month };
  if (choice === 'twelve') return { fromMonth: monthBefore(month, 11), toMonth: month };
  return { fromMonth: choice, toMonth: choice };
};

/** Every month of a period, the first first. */
export const monthsIn = ({ fromMonth, toMonth }: Months): readonly string[] => {
  const months = [fromMonth];
  while (months.length < 120 && (months.at(-1) ?? toMonth) < toMonth) {
    months.push(monthBefore(months.at(-1) ?? toMonth, -1));
  }
  return months;
};
