import { videosMissingSql, withoutPapersSql } from '../vehicle-clocks.ts';
import { hoursBetween, ruleIn, thing, things } from './cause-sql.ts';

const daysLeft = `${hoursBetween('$3::timestamptz', 'ends')} / 24`;

/**
 * A vehicle has its certificate, and nothing says that its papers went to the vehicle office: a warning so many days before
 * the last day is over, and from then on an alarm of its own in its place. Days are those of China, after that of the
 * certificate. Once an hour.
 */
export const vehiclePapersSql = `
  with open as (${withoutPapersSql}),
  due as (
    select open.item_id, open.site_id, area_code, (issued_on + days + 1)::timestamp at time zone 'Asia/Shanghai' as ends
      from open join vehicle_clock on vehicle_clock.site_id = open.site_id and vehicle_clock.day = issued_on
      join site on site.site_id = open.site_id)
  select item_id || case when ends <= $3::timestamptz then ' late' else '' end as subject, array[site_id] as site_ids,
         ${things(thing('item', 'item_id'), thing('site', 'site_id'))} as about,
         case when ends <= $3::timestamptz then ends else ends - rule."limit" * interval '1 day' end as since,
         ${daysLeft} as measured, case when ends <= $3::timestamptz then 0 else rule."limit" end as "limit"
    from due ${ruleIn('area_code')}
   where rule.is_on and (ends <= $3::timestamptz or ${daysLeft} <= rule."limit")`;

/**
 * A vehicle was taken apart, and nobody recorded where its video is: a warning so many days before the last day to record it is
 * over, and from then on an alarm of its own in its place, until it is recorded or need not be kept any more. Days are those of
 * China, after that of the dismantling. Once an hour.
 */
export const vehicleVideoSql = `
  with open as (${videosMissingSql}),
  due as (
    select open.item_id, open.site_id, area_code,
           (open.day + clock.days + 1)::timestamp at time zone 'Asia/Shanghai' as ends
      from open join vehicle_video_clock as clock on clock.site_id = open.site_id and clock.day = open.day
      join site on site.site_id = open.site_id
     where (clock.kept_until + 1)::timestamp at time zone 'Asia/Shanghai' > $3::timestamptz)
  select item_id || case when ends <= $3::timestamptz then ' late' else '' end as subject, array[site_id] as site_ids,
         ${things(thing('item', 'item_id'), thing('site', 'site_id'))} as about,
         case when ends <= $3::timestamptz then ends else ends - rule."limit" * interval '1 day' end as since,
         ${daysLeft} as measured, case when ends <= $3::timestamptz then 0 else rule."limit" end as "limit"
    from due ${ruleIn('area_code')}
   where rule.is_on and (ends <= $3::timestamptz or ${daysLeft} <= rule."limit")`;
