/**
 * The figures of months as they are known now: what was recorded in them, each weight that was corrected in the month in
 * which it first counted, and what amendments say of the figures that had counted. $1 first day of the first month, $2 first day after the last one, $3 the kinds.
 */
export const knownNowSql = `
  select date_trunc('month', hour at time zone 'Asia/Shanghai')::date as month, site_id, class_code, kind, items, grams
    from flow
   where hour >= $1::date::timestamp at time zone 'Asia/Shanghai' and hour < $2::date::timestamp at time zone 'Asia/Shanghai'
     and kind = any ($3::text[])
  union all
  select month, site_id, class_code, kind, 0, grams from figure_correction
   where month >= $1::date and month < $2::date and kind = any ($3::text[])
  union all
  select month, site_id, class_code, kind, items, grams from figure_amendment
   where month >= $1::date and month < $2::date and kind = any ($3::text[])`;
