import { workingCalendar } from '@huihuan/kernel-domain';
import { hoursBetween, ruleIn, thing, things } from './cause-sql.ts';

const daysOf = (days: readonly string[]): string => `'{${days.join()}}'::date[]`;

const isWorked = `(case when day::date = any (${daysOf(workingCalendar.worked)}) then true
                        when day::date = any (${daysOf(workingCalendar.off)}) then false
                        else extract(isodow from day) < 6 end)`;

/** The day on which so many working days are over, after a day: like `addWorkingDays`, in the database. */
const workingDaysAfter = (day: string, count: string): string => `
  (select counted.day::date from (
     select day, ${isWorked} as is_worked, count(*) filter (where ${isWorked}) over (order by day) as worked
       from generate_series((${day} + 1)::timestamp, (${day} + 30 + 2 * ${count})::timestamp, interval '1 day') as day) as counted
    where is_worked and worked = ${count} limit 1)`;

/**
 * The receiver of hazardous waste has not confirmed its manifest: raised so many days before the last day is over. Days count
 * from the receipt; an enterprise without books in the network says none, so there from the departure.
 */
export const manifestSql = `
  with open as (
    select manifest_id, manifest.shipment_id, from_site_id, to_site_id, area_code, confirm_within,
           (coalesce(received_at, case when site.kind = 'downstream' then dispatched_at end) at time zone 'Asia/Shanghai')::date
             as received_on
      from manifest join shipment using (shipment_id) left join site on site.site_id = shipment.to_site_id
     where confirmed_on is null and voided_on is null and said_by is not null and confirm_within is not null),
  due as (
    select open.*, (${workingDaysAfter('received_on', 'confirm_within')} + 1)::timestamp at time zone 'Asia/Shanghai' as ends
      from open where received_on is not null)
  select manifest_id::text as subject, array_remove(array[to_site_id, from_site_id], null) as site_ids,
         ${things(thing('shipment', 'shipment_id'))} as about, ends - rule."limit" * interval '1 day' as since,
         ${hoursBetween('$3::timestamptz', 'ends')} / 24 as measured, rule."limit"
    from due ${ruleIn('area_code')}
   where rule.is_on and ${hoursBetween('$3::timestamptz', 'ends')} / 24 <= rule."limit"`;
