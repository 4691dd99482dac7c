import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { chinaDayOf } from '@huihuan/regulator-domain';
import { todayOf, type Amount } from '../answers/fields.ts';
import type { Sight } from '../places/sight.ts';
import type { Day, Days } from './day-schema.ts';
import { dayFiguresSql, daysSql } from './day-sql.ts';

interface DayRow extends Omit<Day, 'day' | 'isOver' | 'today'> {
  readonly today: Readonly<Record<string, Amount>> | null;
}

/** What the network was when a day ended, by one statement, so that its figures and its map belong together. */
export const readDay = async (tx: Tx, sight: Sight, day: string, now: Date): Promise<Day> => {
  const [row] = await rowsOf<DayRow>(tx, dayFiguresSql, [sight, day]);
  if (row === undefined) throw new Error('the day has no row');
  const { today, ...figures } = row;
  return { day, isOver: day < chinaDayOf(now.getTime()), ...figures, today: todayOf(today) };
};

export const readDays = async (tx: Tx, sight: Sight, now: Date): Promise<Days> => {
  const [row] = await rowsOf<Pick<Days, 'position' | 'days'>>(tx, daysSql, [sight]);
  if (row === undefined) throw new Error('an aggregate answered no row');
  return { ...row, firstDay: row.days[0]?.day ?? null, today: chinaDayOf(now.getTime()) };
};
