import { rowsOf, columnsOf, type Tx } from '@huihuan/platform-persistence';
import { rulesOn } from '@huihuan/rules-domain';
import { knownRules } from '../rules/known-rules.ts';
import { certifiedSql } from '../vehicles/certified-sql.ts';

/** Vehicles with a certificate that holds, since their first one, whose papers are not known to be at the vehicle office. */
export const withoutPapersSql = certifiedSql(`not exists (
     select from vehicle_papers as papers
      where papers.item_id = vehicle_certificate.item_id and is_done
        and not exists (select from vehicle_papers as later where later.corrects = papers.step_id))`);

/** Writes anew how many days the rule book gives at each site for the certificates of each day. */
export const writeVehicleClocks = async (tx: Tx): Promise<void> => {
  const rules = await knownRules(tx);
  const asked = await rowsOf<{ siteId: string; areaCode: string; day: string }>(
    tx,
    `select distinct site_id as "siteId", area_code as "areaCode", to_char(issued_on, 'YYYY-MM-DD') as day
       from (${withoutPapersSql}) as open join site using (site_id)`,
  );
  const clocks = asked.flatMap(({ siteId, areaCode, day }) => {
    const days = rulesOn(rules, { day, areaCode, siteId }).amount('vehicle.deregistration', 'days');
    return days === undefined ? [] : [{ siteId, day, days }];
  });
  const column = columnsOf(clocks);
  await tx.query('delete from vehicle_clock');
  await tx.query(
    `insert into vehicle_clock (site_id, day, days)
     select site_id, day::date, days from unnest($1::uuid[], $2::text[], $3::int[]) as said (site_id, day, days)`,
    [column('uuid', ({ siteId }) => siteId), column('text', ({ day }) => day), column('int', ({ days }) => days)],
  );
};
