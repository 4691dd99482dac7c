import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import { batchDays, rulesOn } from '@huihuan/rules-domain';
import { knownRules } from '../rules/known-rules.ts';

const askedSql = `
  select distinct site_id as "siteId", area_code as "areaCode", to_char(opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
    from batch join site using (site_id) where closed_at is null and opened_at is not null`;

/** Keeps how many days the rule book gives at each site for the open batches of each day; writes what is another alone. */
export const writeBatchClocks = async (tx: Tx): Promise<void> => {
  const asked = await rowsOf<{ siteId: string; areaCode: string; day: string }>(tx, askedSql);
  if (asked.length === 0) return;
  const rules = await knownRules(tx);
  const clocks = asked.flatMap(({ siteId, areaCode, day }) => {
    const days = batchDays(rulesOn(rules, { day, areaCode, siteId }));
    return days === undefined ? [] : [{ siteId, day, days }];
  });
  const column = columnsOf(clocks);
  await tx.query(
    `with said as (
       select site_id, day::date as day, days from unnest($1::uuid[], $2::text[], $3::int[]) as said (site_id, day, days)),
     gone as (
       delete from batch_clock where not exists (
         select from said where said.site_id = batch_clock.site_id and said.day = batch_clock.day))
     insert into batch_clock (site_id, day, days) select site_id, day, days from said
     on conflict (site_id, day) do update set days = excluded.days where batch_clock.days <> excluded.days`,
    [column('uuid', ({ siteId }) => siteId), column('text', ({ day }) => day), column('int', ({ days }) => days)],
  );
};
