import { rowsOf, columnsOf, type Tx } from '@huihuan/platform-persistence';
import { chinaDay } from '@huihuan/kernel-domain';
import { keptUntil, rulesOn, videosAskedFrom } from '@huihuan/rules-domain';
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

/** Vehicles that were taken apart since an instant and of which nobody is known to say where their video is. */
const withoutVideoSql = (since: string): string => `
  select item.item_id, job.site_id, (job.closed_at at time zone 'Asia/Shanghai')::date as day
    from job join item on item.consumed_by = job.job_id
   where job.closed_at >= ${since} and item.family = 'vehicle'
     and not exists (
       select from vehicle_video as video
        where video.item_id = item.item_id and is_done
          and not exists (select from vehicle_video as later where later.corrects = video.step_id))`;

/** The same of days that have a clock: of before the first of them nobody is asked. */
export const videosMissingSql = withoutVideoSql(
  `(select min(day)::timestamp at time zone 'Asia/Shanghai' from vehicle_video_clock)`,
);

/**
 * Writes anew, for the days on which vehicles were taken apart whose video nobody recorded, how many days rules of that day give
 * to record it, and until when it has to be there. Read from the first day on which such a rule holds anywhere, and no further
 * back than any rule keeps a video.
 * @param at ISO 8601
 */
export const writeVideoClocks = async (tx: Tx, at: string): Promise<void> => {
  const rules = await knownRules(tx);
  const today = chinaDay(at);
  await tx.query('delete from vehicle_video_clock');
  const asked = await rowsOf<{ siteId: string; areaCode: string; day: string }>(
    tx,
    `select distinct site_id as "siteId", area_code as "areaCode", to_char(day, 'YYYY-MM-DD') as day
       from (${withoutVideoSql(`($1::date::timestamp at time zone 'Asia/Shanghai')`)}) as open join site using (site_id)`,
    [videosAskedFrom(rules, today)],
  );
  const clocks = asked.flatMap(({ siteId, areaCode, day }) => {
    const held = rulesOn(rules, { day, areaCode, siteId });
    const days = held.amount('vehicle.video-record', 'days');
    const until = keptUntil(held, 'vehicle.video');
    return days === undefined || until === undefined || until < today ? [] : [{ siteId, day, days, until }];
  });
  const column = columnsOf(clocks);
  await tx.query(
    `insert into vehicle_video_clock (site_id, day, days, kept_until)
     select site_id, day::date, days, kept_until::date
       from unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) as said (site_id, day, days, kept_until)`,
    [
      ...[column('uuid', ({ siteId }) => siteId), column('text', ({ day }) => day)],
      ...[column('int', ({ days }) => days), column('text', ({ until }) => until)],
    ],
  );
};
