/** Records of a site that have ended there, by the day in China of their last fact: how many of each family. $1 the site. */
export const endedSql = `
  select family, to_char(since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as records
    from holding
   where site_id = $1 and state in ('handed-over', 'consumed', 'closed')
   group by family, day order by day`;

/** Done, and no other record has put it right. */
const counts = `step.result = 'done'
         and not exists (select from item_step as later where later.item_id = step.item_id and later.corrects = step.step_id)`;

/** A record of a video that was done and that no other one has put right. */
const holds = `step.step = 'dismantling-video' and ${counts}`;

/** The day in China on which the first record of a video was made, at whichever site: from then on they are asked for. */
export const firstVideoSql = `
  select to_char(occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from item_step as step
   where ${holds} order by occurred_at limit 1`;

const dismantled = `family = 'vehicle' and state = 'consumed'`;
const dayOf = `(since at time zone 'Asia/Shanghai')::date`;

/** The day in China on which a vehicle was taken apart at a site. $1 the item, $2 the site. */
export const dismantledSql = `
  select to_char(${dayOf}, 'YYYY-MM-DD') as day from holding where item_id = $1 and site_id = $2 and ${dismantled}`;

/** The days on which a site took vehicles apart. $1 the site. */
export const dismantlingDaysSql = `
  select to_char(${dayOf}, 'YYYY-MM-DD') as day from holding where site_id = $1 and ${dismantled}
   group by ${dayOf} order by day`;

const latest = (which: string): string => `
  select step_id, details, staff_id from item_step as step
   where step.item_id = holding.item_id and ${which}
   order by occurred_at desc, step_id desc limit 1`;

/**
 * Vehicles that a site has taken apart on some days, with the record that says where their video is and the one that says that
 * it was destroyed, each the latest that holds, and how the video stands by the rules of its day. Those that nobody is asked for
 * and of which nobody says where their video is are `unasked`. $1 the site, $2 days, $3 for each the last day on which the video
 * has to be there, $4 whether it is asked for, $5 today.
 */
const standing = (more: string): string => `
  with clock as (select * from unnest($2::date[], $3::date[], $4::boolean[]) as clock (day, until, is_asked))
  select item_id, class_code, identifiers, job_id, since, clock.day, said.step_id, said.details, gone.step_id as gone_id,
         gone.details as gone_details, gone.staff_id as gone_by,
         case when gone.step_id is not null then 'destroyed'
              when said.step_id is null and not clock.is_asked then 'unasked'
              when clock.until < $5::date then 'over'
              when said.step_id is null then 'missing'
              when coalesce(said.details ->> 'keptUntil', '') collate "C" < to_char(clock.until, 'YYYY-MM-DD') then 'short'
              else 'kept' end as video_state
    from holding join clock on clock.day = ${dayOf}
    left join lateral (${latest(holds)}) as said on true
    left join lateral (${latest(`step.step = 'destroy-video' and ${counts}`)}) as gone on true
   where site_id = $1 and ${dismantled}
     and since >= (select min(day)::timestamp at time zone 'Asia/Shanghai' from clock)
     and since < (select max(day) + 1 from clock)::timestamp at time zone 'Asia/Shanghai' ${more}`;

/** Microseconds since 1970, all that the database knows of a moment: milliseconds would pass by what is of the same one. */
const microseconds = `(extract(epoch from since) * 1000000)::bigint::text`;
const moment = `(to_timestamp(($6::bigint / 1000000)::float8) + $6::bigint % 1000000 * interval '1 microsecond')`;

/** A page of these, the latest first. $6 (microseconds) and $7 where the page before ended, $8 how many, $9 a state; null is all that are asked. */
export const videosSql = `
  select item_id as "itemId", class_code as "classCode", identifiers, job_id as "jobId", ${microseconds} as since,
         to_char(day, 'YYYY-MM-DD') as day, step_id as "stepId", details, gone_id as "goneId", gone_details as "goneDetails",
         gone_by as "goneBy", video_state as state
    from (${standing(`and ($6::bigint is null or (since, item_id) < (${moment}, $7::uuid))`)}) as kept
   where video_state <> 'unasked' and ($9::text is null or video_state = $9)
   order by kept.since desc, item_id desc limit $8`;

/** How many of each state. */
export const videoCountsSql = `
  select video_state as state, count(*)::int as videos from (${standing('')}) as kept group by video_state`;
