/** Records of a site that have ended there, by the day in China of their last fact: how many of each family. $1 the site. */
export const endedSql = `
  select family, to_char(since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as records
    from holding
   where site_id = $1 and state in ('handed-over', 'consumed', 'closed')
   group by family, day order by day`;

/**
 * Vehicles that a site has taken apart, the latest first, with the record that says where their video is: the latest that was
 * done and that no other one has put right. $1 the site, $2 and $3 where the page before ended, $4 how many.
 */
export const videosSql = `
  select item_id as "itemId", class_code as "classCode", since, to_char(since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
         said.step_id as "stepId", said.details
    from holding left join lateral (
      select step_id, details from item_step as step
       where step.item_id = holding.item_id and step = 'dismantling-video' and result = 'done'
         and not exists (select from item_step as later where later.item_id = step.item_id and later.corrects = step.step_id)
       order by occurred_at desc, step_id desc limit 1) as said on true
   where site_id = $1 and family = 'vehicle' and state = 'consumed'
     and ($2::timestamptz is null or (since, item_id) < ($2::timestamptz, $3::uuid))
   order by since desc, item_id desc limit $4`;
