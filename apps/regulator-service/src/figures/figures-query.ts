import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { digitsBelow } from '@huihuan/regulator-domain';
import type { Amount } from '../answers/fields.ts';
import { siteSeen } from '../places/seen-sql.ts';
import { beginningOf, type Sight } from '../places/sight.ts';
import { figureKinds, type FigureKind, type Figures } from './figures-schema.ts';
import type { Months, Period } from './period.ts';

export interface FiguresQuestion extends Months {
  readonly sight: Sight;
  readonly period: Period;
}

interface Row extends Amount {
  readonly month: string | null;
  readonly tier: string | null;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly classCode: string | null;
  readonly family: string | null;
  readonly kind: FigureKind;
  readonly by: 'tier' | 'month' | 'area' | 'class';
}

/** What a network did in a period, four ways, by one statement, so that they add up to the same. */
export const readFigures = async (tx: Tx, question: FiguresQuestion, now: Date): Promise<Figures> => {
  const { sight, fromMonth, toMonth, period } = question;
  const rows = await rowsOf<Row>(tx, figuresSql, [
    sight,
    digitsBelow(beginningOf(sight)),
    period.start,
    period.end,
    figureKinds,
  ]);
  const [began] = await rowsOf<{ day: string | null }>(tx, recordsSql, [sight]);
  const by = (wanted: Row['by']): readonly Row[] => rows.filter((row) => row.by === wanted);
  const counted = ({ family, kind, items, grams }: Row) => ({ family, kind, items, grams });
  return {
    asOf: now.toISOString(),
    fromMonth,
    toMonth,
    recordsFrom: began?.day ?? null,
    tiers: by('tier').map((row) => ({ ...counted(row), tier: row.tier })),
    months: by('month').map((row) => ({ ...counted(row), month: row.month ?? '' })),
    areas: by('area').map((row) => ({ ...counted(row), areaCode: row.areaCode, name: row.areaName })),
    classes: by('class').map((row) => ({ ...counted(row), classCode: row.classCode ?? '' })),
  };
};

/**
 * Of the flows by hour and not those by day, which know no class: an hour in UTC is one in China, so months are exact.
 * Sites and classes that the registry has not told of count all the same, without tier, area or family.
 */
export const figuresSql = `
  with counted as (
    select to_char(flow.hour at time zone 'Asia/Shanghai', 'YYYY-MM') as month, site.kind as tier,
           rpad(left(site.area_code, $2::int), greatest(6, $2::int), '0') as area_code,
           flow.class_code, goods_class.family, flow.kind, flow.items, flow.grams
      from flow left join site using (site_id) left join goods_class using (class_code)
     where flow.hour >= $3::timestamptz and flow.hour < $4::timestamptz and flow.kind = any ($5::text[])
       and ${siteSeen('flow.site_id', 1)}),
  summed as (
    select case when grouping(tier) = 0 then 'tier' when grouping(month) = 0 then 'month'
                when grouping(area_code) = 0 then 'area' else 'class' end as by,
           month, tier, area_code, class_code, family, kind, sum(items)::bigint as items, sum(grams)::bigint as grams
      from counted
     group by grouping sets ((family, kind, tier), (family, kind, month), (family, kind, area_code), (family, kind, class_code)))
  select by, month, tier, area_code as "areaCode", area.name as "areaName", class_code as "classCode", family, kind, items, grams
    from summed left join area on area.code = summed.area_code
   order by by, month, tier, area_code, family, class_code, kind`;

/** Of the flows by day, which are few: the day on which the records in sight begin. */
export const recordsSql = `
  select to_char(min(day), 'YYYY-MM-DD') as day from flow_day where ${siteSeen('site_id', 1)}`;
