import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { closingKinds, type ClosingKind } from '@huihuan/regulator-domain';
import type { NameBook } from '../facts/name-book.ts';
import { archivedEvent, lineOf } from '../facts/read-facts.ts';
import type { Period } from '../figures/period.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import { knownNowSql } from './closing-sql.ts';
import type { Changes, ClosedMonths } from './closings-schema.ts';

type ClosedMonth = ClosedMonths['months'][number];

/** Both figures of each closed month, by one statement, so that their difference is one of one moment. */
export const readClosedMonths = (tx: Tx, sight: Sight, period: Period): Promise<readonly ClosedMonth[]> =>
  rowsOf<ClosedMonth>(tx, closedMonthsSql, [period.start.slice(0, 10), period.end.slice(0, 10), closingKinds, sight]);

export const closedMonthsSql = `
  with closing as materialized (select * from month_closing where month >= $1::date and month < $2::date),
  both_ways as (
    select month, site_id, class_code, kind, items, grams, 0 as reported_items, 0::bigint as reported_grams
      from (${knownNowSql}) as known where month in (select month from closing)
    union all
    select month, site_id, class_code, kind, 0, 0, items, grams from month_reported
     where month in (select month from closing)),
  by_class as (
    select month, family, kind, class_code, sum(items)::bigint as items, sum(grams)::bigint as grams,
           sum(reported_items)::bigint as reported_items, sum(reported_grams)::bigint as reported_grams
      from both_ways left join goods_class using (class_code)
     where ${siteSeen('both_ways.site_id', 4)}
     group by month, family, kind, class_code),
  summed as (
    select month, family, kind, sum(items)::bigint as items, sum(grams)::bigint as grams,
           sum(reported_items)::bigint as reported_items, sum(reported_grams)::bigint as reported_grams,
           json_agg(json_build_object('classCode', class_code,
             'reported', json_build_object('items', reported_items, 'grams', reported_grams),
             'now', json_build_object('items', items, 'grams', grams)) order by class_code) as classes
      from by_class group by month, family, kind)
  select to_char(month, 'YYYY-MM') as month, position,
         to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt",
         coalesce((select json_agg(json_build_object('family', family, 'kind', kind,
             'reported', json_build_object('items', reported_items, 'grams', reported_grams),
             'now', json_build_object('items', items, 'grams', grams), 'classes', classes) order by kind, family)
           from summed where summed.month = closing.month), '[]') as figures
    from closing order by closing.month desc`;

export interface ChangesQuestion {
  readonly sight: Sight;
  readonly month: string;
  readonly kind: ClosingKind;
  readonly family?: string | undefined;
  readonly classCode?: string | undefined;
  readonly before?: number | undefined;
}

interface ChangeRow extends Pick<Changes['facts'][number], 'items' | 'grams' | 'cause'> {
  readonly position: number;
  readonly hash: string;
  readonly record: string;
}

const pageSize = 50;

/** The facts that took effect after a month was closed and changed its figure: they sum to the difference. */
export const readChanges = async (tx: Tx, names: NameBook, question: ChangesQuestion): Promise<Changes> => {
  const { sight, month, kind, family, classCode, before } = question;
  const rows = await rowsOf<ChangeRow>(tx, changesSql, [
    `${month}-01`,
    kind,
    family ?? null,
    sight,
    before ?? Number.MAX_SAFE_INTEGER,
    pageSize + 1,
    classCode ?? null,
  ]);
  const page = rows.slice(0, pageSize).map((row) => ({ row, event: archivedEvent(row.record) }));
  const summaries = await names.summaries(page.map(({ event }) => event));
  const facts = page.flatMap(({ row, event }, index) => {
    const summary = summaries[index];
    const { items, grams, cause } = row;
    return summary === undefined ? [] : [{ ...lineOf(row, event), summary, items, grams, cause }];
  });
  return { facts, before: rows.length > pageSize ? (page.at(-1)?.row.position ?? null) : null };
};

export const changesSql = `
  with changed as (
    select position, site_id, class_code, 'late' as cause, items, grams, since from figure_late
     where month = $1::date and kind = $2
    union all
    select position, site_id, class_code, case when corrects is null then 'settled' else 'corrected' end, 0, grams, since
      from figure_correction where month = $1::date and kind = $2
    union all
    select position, site_id, class_code, 'corrected', items, grams, since
      from figure_amendment where month = $1::date and kind = $2),
  shown as (
    select changed.position, cause, sum(items)::bigint as items, sum(grams)::bigint as grams
      from changed join month_closing on month_closing.month = $1::date left join goods_class using (class_code)
     where changed.since > month_closing.position and changed.position < $5::bigint
       and ($3::text is null or coalesce(family, 'unknown') = $3)
       and ($7::text is null or changed.class_code = $7) and ${siteSeen('changed.site_id', 4)}
     group by 1, 2 order by 1 desc limit $6::int)
  select position, cause, items, grams, encode(hash, 'hex') as hash, record
    from shown join fact using (position) order by position desc`;
