import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { digitsBelow, figureOutcomes, type FigureOutcome } from '@huihuan/regulator-domain';
import type { Amount } from '../answers/fields.ts';
import { readStillReading } from '../answers/still-reading.ts';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf, type Sight } from '../places/sight.ts';
import { figureKinds, type FigureKind, type Figures } from './figures-schema.ts';
import type { Months, Period } from './period.ts';

export interface FiguresQuestion extends Months {
  readonly sight: Sight;
  readonly period: Period;
}

interface Row<Name = FigureKind> extends Amount {
  readonly month: string | null;
  readonly tier: string | null;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly classCode: string | null;
  readonly family: string | null;
  readonly name: Name;
  readonly by: 'tier' | 'month' | 'area' | 'class';
}

/** What a network did in a period and what became of goods, each four ways by one statement, so that they add up to the same. */
export const readFigures = async (tx: Tx, question: FiguresQuestion, now: Date): Promise<Figures> => {
  const { sight, fromMonth, toMonth, period } = question;
  const asked = [sight, digitsBelow(beginningOf(sight)), period.start, period.end];
  const outcomesReading = await readStillReading(tx, 'outcome_head');
  const flows = await rowsOf<Row>(tx, figuresSql, [...asked, figureKinds]);
  const ended = await rowsOf<Row<FigureOutcome>>(tx, outcomesSql, [...asked, figureOutcomes]);
  const [began] = await rowsOf<{ day: string | null }>(tx, recordsSql, [sight]);
  return {
    asOf: now.toISOString(),
    fromMonth,
    toMonth,
    recordsFrom: began?.day ?? null,
    ...fourWays(flows, (kind) => ({ kind })),
    outcomes: fourWays(ended, (outcome) => ({ outcome })),
    outcomesReading,
  };
};

const fourWays = <Name, Named extends object>(rows: readonly Row<Name>[], named: (name: Name) => Named) => {
  const by = (wanted: Row['by']) => rows.filter((row) => row.by === wanted);
  const counted = ({ family, name, items, grams }: Row<Name>) => ({ family, ...named(name), items, grams });
  return {
    tiers: by('tier').map((row) => ({ ...counted(row), tier: row.tier })),
    months: by('month').map((row) => ({ ...counted(row), month: row.month ?? '' })),
    areas: by('area').map((row) => ({ ...counted(row), areaCode: row.areaCode, name: row.areaName })),
    classes: by('class').map((row) => ({ ...counted(row), classCode: row.classCode ?? '' })),
  };
};

interface Source {
  readonly table: 'flow' | 'outcome_fact';
  readonly at: string;
  readonly name: string;
}

/** Sites and classes that the registry has not told of count all the same, without tier, area or family. */
const sumsOf = ({ table, at, name }: Source): string => `
  with counted as (
    select to_char(${table}.${at} at time zone 'Asia/Shanghai', 'YYYY-MM') as month, site.kind as tier,
           rpad(left(site.area_code, $2::int), greatest(6, $2::int), '0') as area_code,
           ${table}.class_code, goods_class.family, ${table}.${name} as name, ${table}.items, ${table}.grams
      from ${table} left join site using (site_id) left join goods_class using (class_code)
     where ${table}.${at} >= $3::timestamptz and ${table}.${at} < $4::timestamptz and ${table}.${name} = any ($5::text[])
       and ${siteSeen(`${table}.site_id`, 1)}),
  summed as (
    select case when grouping(tier) = 0 then 'tier' when grouping(month) = 0 then 'month'
                when grouping(area_code) = 0 then 'area' else 'class' end as by,
           month, tier, area_code, class_code, family, name, sum(items)::bigint as items, sum(grams)::bigint as grams
      from counted
     group by grouping sets ((family, name, tier), (family, name, month), (family, name, area_code), (family, name, class_code)))
  select by, month, tier, area_code as "areaCode", area.name as "areaName", class_code as "classCode", family, summed.name, items, grams
    from summed left join area on area.code = summed.area_code
   order by by, month, tier, area_code, family, class_code, summed.name`;

/** Of the flows by hour and not those by day, which know no class: an hour in UTC is one in China, so months are exact. */
export const figuresSql = sumsOf({ table: 'flow', at: 'hour', name: 'kind' });
export const outcomesSql = sumsOf({ table: 'outcome_fact', at: 'at', name: 'outcome' });

/** Of the flows by day, which are few: the day on which the records in sight begin. */
export const recordsSql = `
  select to_char(min(day), 'YYYY-MM-DD') as day from flow_day where ${siteSeen('site_id', 1)}`;
