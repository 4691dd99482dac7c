import { certifiedSql } from '../vehicles/certified-sql.ts';

/** The day in China of a row of `battery_move` called `moved`; null while nobody has told it. */
export const dayOfMove = `(
  (case moved.move
     when 'produced' then (select closed_at from job where job_id = moved.of_id)
     when 'received' then (select received_at from shipment where shipment_id = moved.of_id)
     else (select dispatched_at from shipment where shipment_id = moved.of_id) end) at time zone 'Asia/Shanghai')::date`;

/**
 * The day after which the time of its report is counted, as `reportBeginsOn` says it: of what came out of a vehicle that was certified
 * before, the day of the certificate.
 */
const beginsOn = `least(${dayOfMove}, case when moved.move = 'produced' then (
    select min(certified.issued_on)
      from (${certifiedSql('item_id in (select item_id from item where consumed_by = moved.of_id)')}) as certified) end)`;

/** Moves whose number did not come back, of the centres: they alone have books that record what was submitted. */
export const owedSql = `
  select moved.move, moved.of_id, moved.site_id, site.area_code, site.licences,
         case when ${dayOfMove} is not null then ${beginsOn} end as day
    from battery_move as moved join site on site.site_id = moved.site_id and site.kind = 'sorting-centre'
   where not is_done`;
