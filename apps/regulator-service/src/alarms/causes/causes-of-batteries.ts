import { owedSql } from '../../batteries/owed-sql.ts';
import { hoursBetween, ruleIn, thing, things } from './cause-sql.ts';

const daysOver = `${hoursBetween('ends', '$3::timestamptz')} / 24`;

/**
 * The last day of the traceability report is over so many days ago, and of batteries of a shipment or job no number of the platform
 * is recorded: one cause for each, until all of them have theirs. Days are those of China, the working days of the rule book.
 */
export const traceabilityOverdueSql = `
  with due as (
    select owed.move, of_id, owed.site_id, area_code, (due_on + 1)::timestamp at time zone 'Asia/Shanghai' as ends
      from (${owedSql}) as owed
      join battery_clock as clock on clock.site_id = owed.site_id and clock.move = owed.move and clock.day = owed.day
     group by 1, 2, 3, 4, 5)
  select move || ' ' || of_id as subject, array[site_id] as site_ids,
         case when move = 'produced' then ${things(thing('job', 'of_id'), thing('site', 'site_id'))}
              else ${things(thing('shipment', 'of_id'), thing('site', 'site_id'))} end as about,
         ends + rule."limit" * interval '1 day' as since, ${daysOver} as measured, rule."limit"
    from due ${ruleIn('area_code')}
   where rule.is_on and ends <= $3::timestamptz and ${daysOver} >= rule."limit"`;
