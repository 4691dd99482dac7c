import { rowsOf, takeLocks, type ServiceDatabase } from '@huihuan/platform-persistence';
import { closingKinds, lastMonthDue } from '@huihuan/regulator-domain';
import { lockHead } from '../projections/projection-head.ts';
import { regulatorSource } from '../projections/regulator-source.ts';
import { knownNowSql } from './closing-sql.ts';
import { catchUp } from './follow-figures.ts';

/**
 * Keeps the figures of all months that are over since as many days, and that are not kept yet, as they are known now. Two
 * processes may try: who comes second finds nothing to do.
 * @returns the months that were closed, by their first day
 */
export const closeMonths = async (
  database: ServiceDatabase,
  now: Date,
  afterDays: number,
): Promise<readonly string[]> => {
  const last = lastMonthDue(now, afterDays);
  if ((await rowsOf(database, dueSql, [last])).length === 0) return [];
  return database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    const position = await lockHead(tx);
    await catchUp(tx);
    const closed = await rowsOf<{ month: string }>(tx, closeSql, [last, position, now.toISOString()]);
    const months = closed.map(({ month }) => month).toSorted();
    const [first] = months;
    if (first !== undefined) await tx.query(reportSql, [first, nextMonth(last), closingKinds, months]);
    return months;
  });
};

const nextMonth = (month: string): string => {
  const [year, inYear] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, inYear ?? 1, 1)).toISOString().slice(0, 10);
};

const dueMonths = `
  select month::date as month
    from generate_series(date_trunc('month', (select min(day) from flow_day)), $1::date, interval '1 month') as month
   where month::date not in (select month_closing.month from month_closing)`;

const dueSql = `${dueMonths} limit 1`;

const closeSql = `
  insert into month_closing (month, position, closed_at)
  select due.month, $2::bigint, $3::timestamptz from (${dueMonths}) as due
  on conflict do nothing returning to_char(month, 'YYYY-MM-DD') as month`;

const reportSql = `
  insert into month_reported (month, site_id, class_code, kind, items, grams)
  select month, site_id, class_code, kind, sum(items), sum(grams) from (${knownNowSql}) as known
   where month = any ($4::date[])
   group by 1, 2, 3, 4`;
