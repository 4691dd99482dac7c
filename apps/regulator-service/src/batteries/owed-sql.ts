/** The day in China of a row of `battery_move` called `moved`; null while nobody has told it. */
export const dayOfMove = `(
  (case moved.move
     when 'produced' then (select closed_at from job where job_id = moved.of_id)
     when 'received' then (select received_at from shipment where shipment_id = moved.of_id)
     else (select dispatched_at from shipment where shipment_id = moved.of_id) end) at time zone 'Asia/Shanghai')::date`;

/** Moves whose number did not come back, of the centres: they alone have books that record what was submitted. */
export const owedSql = `
  select moved.move, moved.of_id, moved.site_id, site.area_code, site.licences, ${dayOfMove} as day
    from battery_move as moved join site on site.site_id = moved.site_id and site.kind = 'sorting-centre'
   where not is_done`;
