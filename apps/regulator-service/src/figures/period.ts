import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { z } from 'zod';

export const monthField = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .describe('A month in China, `2026-03`');

export const periodQuery = {
  fromMonth: monthField,
  toMonth: monthField.describe('The last month that counts, with all its days'),
};

export interface Months {
  readonly fromMonth: string;
  readonly toMonth: string;
}

/** Instants of a period: from the first to just before the second. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const longestMonths = 120;
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const startOf = (month: number): string => {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  return `${year}-${String(inYear).padStart(2, '0')}-01T00:00:00+08:00`;
};

/** The months of a question as instants; both count whole, by the calendar of China. */
export const periodOf = ({ fromMonth, toMonth }: Months): Result<Period> => {
  const [first, last] = [monthNumber(fromMonth), monthNumber(toMonth)];
  if (first > last || last - first >= longestMonths) return refuse(wrongPeriod);
  return accept({ start: startOf(first), end: startOf(last + 1) });
};

const wrongPeriod = {
  code: 'figures.period',
  kind: 'invalid' as const,
  zh: '时间范围有误：fromMonth 不得晚于 toMonth，最多 120 个月',
  en: 'the period is wrong: fromMonth must not lie after toMonth, and at most 120 months are counted',
  path: '/fromMonth',
};
