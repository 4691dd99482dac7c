/** Records of a site that have ended there, by the day in China of their last fact: how many of each family. $1 the site. */
export const endedSql = `
  select family, to_char(since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as records
    from holding
   where site_id = $1 and state in ('handed-over', 'consumed', 'closed')
   group by family, day order by day`;

/** A record of a video that was done and that no other one has put right. */
const holds = `step.step = 'dismantling-video' and step.result = 'done'
         and not exists (select from item_step as later where later.item_id = step.item_id and later.corrects = step.step_id)`;

/** The day in China on which the first record of a video was made, at whichever site: from then on they are asked for. */
export const firstVideoSql = `
  select to_char(occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from item_step as step
   where ${holds} order by occurred_at limit 1`;

const startOf = (day: string): string => `(${day}::date::timestamp at time zone 'Asia/Shanghai')`;

/**
 * Vehicles that a site has taken apart, the latest first, with the record that says where their video is: the latest that holds.
 * Those of before the first day are left out where nobody says where their video is. $1 the site, $2 and $3 where the page before
 * ended, $4 how many, $5 the first day.
 */
export const videosSql = `
  select item_id as "itemId", class_code as "classCode", since, to_char(since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
         said.step_id as "stepId", said.details
    from holding left join lateral (
      select step_id, details from item_step as step
       where step.item_id = holding.item_id and ${holds}
       order by occurred_at desc, step_id desc limit 1) as said on true
   where site_id = $1 and family = 'vehicle' and state = 'consumed'
     and ($2::timestamptz is null or (since, item_id) < ($2::timestamptz, $3::uuid))
     and (said.step_id is not null or since >= ${startOf('$5')})
   order by since desc, item_id desc limit $4`;

/** By day, how many of the vehicles that the list leaves out. $1 the site, $2 the first day. */
export const unaskedSql = `
  select to_char(since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as records
    from holding
   where site_id = $1 and family = 'vehicle' and state = 'consumed' and ($2::date is null or since < ${startOf('$2')})
     and not exists (select from item_step as step where step.item_id = holding.item_id and ${holds})
   group by day`;
