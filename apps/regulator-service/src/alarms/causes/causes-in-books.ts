import { hoursBetween, ruleIn, thing, things } from './cause-sql.ts';

/** One identifier is active on several items. The rule is that of the first of their places. */
export const sameIdentifierSql = `
  select conflict_id::text as subject, places.site_ids, about.things as about, opened_at as since,
         ${hoursBetween('opened_at', '$3::timestamptz')} as measured, rule."limit"
    from conflict
   cross join lateral (
     select coalesce(array_agg(site_id order by site_id), '{}') as site_ids
       from (select coalesce(item.site_id, origin_site_id) as site_id from item
              where item_id = any (item_ids) and coalesce(item.site_id, origin_site_id) is not null
              group by 1 order by 1 limit 10) as place) as places
   cross join lateral (
     select jsonb_agg(${thing('item', 'item_id')} order by item_id) || ${thing('conflict', 'conflict_id')} as things
       from (select unnest(item_ids) as item_id order by 1 limit 19) as one) as about
    left join site on site.site_id = places.site_ids[1] ${ruleIn('site.area_code')}
   where state = 'open' and rule.is_on and ${hoursBetween('opened_at', '$3::timestamptz')} >= rule."limit"`;

/** Remembers which chains have a gap, and forgets those that are whole again. */
export const suspectGapsSql = [
  `insert into alarm_suspicion (kind, subject, seen_at)
   select 'chain-gap', source, $1::timestamptz from chain where chain_no in (select chain_no from chain_run)
   on conflict do nothing`,
  `delete from alarm_suspicion
    where kind = 'chain-gap' and subject not in (select source from chain where chain_no in (select chain_no from chain_run))`,
] as const;

/** Facts are missing in a chain for longer than messages are late. */
export const chainGapSql = `
  select source as subject, array_remove(array[chain.site_id], null) as site_ids, ${things(thing('chain', 'source'))} as about,
         seen_at as since, ${hoursBetween('seen_at', '$3::timestamptz')} * 60 as measured, rule."limit"
    from alarm_suspicion join chain on chain.source = alarm_suspicion.subject
    left join site on site.site_id = chain.site_id ${ruleIn('site.area_code')}
   where alarm_suspicion.kind = 'chain-gap' and rule.is_on and ${hoursBetween('seen_at', '$3::timestamptz')} * 60 >= rule."limit"`;

/** A batch that is open for too long is a cause of its own, which ends when it closes; so is a balance that a correction has drawn anew. */
export const passingBalances = `(alarm.subject like '% open' or alarm.subject like '% redrawn')`;

/** A figure of a job as it is known now, with what was corrected of its inputs since. */
const knownNow = (kind: 'balance' | 'dry', member: string, judged: string): string =>
  `coalesce((redrawn.${kind} ->> '${member}')::bigint, ${judged})`;

/** What the closed jobs of a batch are out by together; one that is not closed is in process with all that went in. */
const closedJobs = `
  select case when is_dry then dry_input else input end as input_grams,
         case when is_dry then dry_difference else difference end as difference_grams,
         case when is_dry then dry_tolerance else tolerance end as tolerance_grams
    from (select bool_and(coalesce(job.dry ->> 'basis' = 'dry', false)) as is_dry,
                 sum(${knownNow('balance', 'inputGrams', 'input_grams')}) as input,
                 sum(${knownNow('balance', 'differenceGrams', 'difference_grams')}) as difference,
                 sum(${knownNow('balance', 'toleranceGrams', 'tolerance_grams')}) as tolerance,
                 sum(${knownNow('dry', 'inputGrams', 'judged_input_grams')}) as dry_input,
                 sum(${knownNow('dry', 'differenceGrams', 'judged_difference_grams')}) as dry_difference,
                 sum(${knownNow('dry', 'toleranceGrams', 'judged_tolerance_grams')}) as dry_tolerance
            from job left join redrawn_balance as redrawn on redrawn.subject_id = job.job_id
           where job.batch_id = due.batch_id and job.closed_at is not null and job.cancelled_at is null) as all_of_them`;

/** Days are those of China, after that of the opening. */
const openBatchSql = `
  select due.batch_id || ' open' as subject, array[due.site_id] as site_ids,
         ${things(thing('site', 'due.site_id'))} as about, ends as since,
         abs(told.difference_grams) * 100.0::float8 / nullif(told.input_grams, 0) as measured, rule."limit"
    from (select batch.batch_id, batch.site_id, (day + days + 1)::timestamp at time zone 'Asia/Shanghai' as ends
            from batch join batch_clock
              on batch_clock.site_id = batch.site_id and day = (opened_at at time zone 'Asia/Shanghai')::date
           where closed_at is null) as due
   cross join lateral (${closedJobs}) as told
    left join site on site.site_id = due.site_id ${ruleIn('site.area_code')}
   where ends <= $3::timestamptz and rule.is_on and abs(told.difference_grams) > told.tolerance_grams
     and abs(told.difference_grams) * 100.0::float8 / nullif(told.input_grams, 0) >= rule."limit"`;

const percentOf = (difference: string, input: string): string =>
  `abs(${difference}) * 100.0::float8 / nullif(${input}, 0)`;

/**
 * What a correction of its inputs has put out of balance, or farther out than it was judged: what was judged so is a cause already.
 * It is gone when another correction brings it back.
 */
const redrawnSql = (of: 'job' | 'batch'): string => `
  select ${of}.${of}_id || ' redrawn', array[${of}.site_id],
         ${of === 'job' ? things(thing('job', 'job.job_id'), thing('site', 'job.site_id')) : things(thing('site', 'batch.site_id'))},
         coalesce(redrawn.at, closed_at), ${percentOf('now.difference', 'now.input')}, rule."limit"
    from redrawn_balance as redrawn join ${of} on ${of}.${of}_id = redrawn.subject_id
   cross join lateral (select case when dry_now then redrawn.dry else redrawn.balance end as figures
                         from (select coalesce(redrawn.dry ->> 'basis' = 'dry', false) as dry_now) as basis) as judged
   cross join lateral (select (figures ->> 'inputGrams')::bigint as input, (figures ->> 'differenceGrams')::bigint as difference,
                              (figures ->> 'toleranceGrams')::bigint as tolerance) as now
    left join site on site.site_id = ${of}.site_id ${ruleIn('site.area_code')}
   where ${of === 'job' ? 'job.batch_id is null and job.cancelled_at is null and ' : ''}${of}.closed_at is not null and rule.is_on
     and abs(now.difference) > now.tolerance and ${percentOf('now.difference', 'now.input')} >= rule."limit"
     and (abs(judged_difference_grams) <= judged_tolerance_grams or abs(now.difference) > abs(judged_difference_grams)
          or ${percentOf('judged_difference_grams', 'judged_input_grams')} < rule."limit")`;

/**
 * A job or a processing batch was closed although what came out is not what went in, beyond what is given for its goods; or a batch is
 * open after its last day, and its closed jobs together are out by so much; or a correction of what went in puts a closed one out.
 * A job of a batch is no cause: the batch answers for it.
 */
export const massBalanceSql = `
  select job_id::text as subject, array[job.site_id] as site_ids,
         ${things(thing('job', 'job_id'), thing('site', 'job.site_id'))} as about, closed_at as since,
         abs(judged_difference_grams) * 100.0::float8 / nullif(judged_input_grams, 0) as measured, rule."limit"
    from job left join site on site.site_id = job.site_id ${ruleIn('site.area_code')}
   where batch_id is null and closing_position > $4::bigint and abs(judged_difference_grams) > judged_tolerance_grams and closed_at is not null and rule.is_on
     and abs(judged_difference_grams) * 100.0::float8 / nullif(judged_input_grams, 0) >= rule."limit"
  union all
  select batch_id::text, array[batch.site_id], ${things(thing('site', 'batch.site_id'))}, closed_at,
         abs(judged_difference_grams) * 100.0::float8 / nullif(judged_input_grams, 0), rule."limit"
    from batch left join site on site.site_id = batch.site_id ${ruleIn('site.area_code')}
   where closing_position > $4::bigint and abs(judged_difference_grams) > judged_tolerance_grams and closed_at is not null and rule.is_on
     and abs(judged_difference_grams) * 100.0::float8 / nullif(judged_input_grams, 0) >= rule."limit"
  union all ${openBatchSql}
  union all ${redrawnSql('job')}
  union all ${redrawnSql('batch')}`;
