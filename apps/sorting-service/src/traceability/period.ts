import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { z } from 'zod';

/** A year, also a leap year. */
const mostDays = 366;

/** A day in China that an export may begin or end with. */
export const dayOfPeriod = z.iso
  .date()
  .refine((day) => day >= '2000-01-01' && day <= '2100-12-31', {
    error: '应为 2000 至 2100 年的日期 · a day of the years 2000 to 2100 is expected',
  })
  .describe(`Day in China, 2000 to 2100; the time has at most ${mostDays} days`);

/** First and last day, both included. */
export const checkPeriod = ({ from, to }: { readonly from: string; readonly to: string }): Result<null> => {
  if (to < from) return refuse(reversed);
  return Date.parse(to) - Date.parse(from) < mostDays * 86_400_000 ? accept(null) : refuse(tooLong);
};

const tooLong: Problem = {
  ...{ code: 'period.too-long', kind: 'invalid', path: '/to', details: { mostDays } },
  zh: `一次最多导出 ${mostDays} 天；请分段导出`,
  en: `at most ${mostDays} days are exported at once; export them in parts`,
};

const reversed: Problem = {
  ...{ code: 'period.reversed', kind: 'invalid', path: '/to' },
  zh: '结束日期早于开始日期；请核对',
  en: 'the last day lies before the first; check them',
};
