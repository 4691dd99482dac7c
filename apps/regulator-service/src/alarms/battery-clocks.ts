import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import { reportDueOn, rulesOn, type LicenceDays, type ReportedMove } from '@huihuan/rules-domain';
import { owedSql } from '../batteries/owed-sql.ts';
import { knownRules } from '../rules/known-rules.ts';

interface Asked {
  readonly move: ReportedMove;
  readonly siteId: string;
  readonly areaCode: string;
  readonly licences: readonly LicenceDays[];
  readonly day: string;
}

const askedSql = `
  select distinct move, site_id as "siteId", area_code as "areaCode", licences, to_char(day, 'YYYY-MM-DD') as day
    from (${owedSql}) as owed where day is not null`;

/** Keeps the last day of the report for the moves of each site and day whose number did not come back; writes what is another alone. */
export const writeBatteryClocks = async (tx: Tx): Promise<void> => {
  const asked = await rowsOf<Asked>(tx, askedSql);
  if (asked.length === 0) return;
  const rules = await knownRules(tx);
  const clocks = asked.flatMap(({ move, siteId, areaCode, licences, day }) => {
    const dueOn = reportDueOn(move, licences, rulesOn(rules, { day, areaCode, siteId }));
    return dueOn === null ? [] : [{ siteId, move, day, dueOn }];
  });
  const column = columnsOf(clocks);
  await tx.query(
    `with said as (
       select site_id, move, day::date as day, due_on::date as due_on
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as said (site_id, move, day, due_on)),
     gone as (
       delete from battery_clock as clock where not exists (
         select from said where said.site_id = clock.site_id and said.move = clock.move and said.day = clock.day))
     insert into battery_clock (site_id, move, day, due_on) select site_id, move, day, due_on from said
     on conflict (site_id, move, day) do update set due_on = excluded.due_on where battery_clock.due_on <> excluded.due_on`,
    [
      ...[column('uuid', ({ siteId }) => siteId), column('text', ({ move }) => move)],
      ...[column('text', ({ day }) => day), column('text', ({ dueOn }) => dueOn)],
    ],
  );
};
