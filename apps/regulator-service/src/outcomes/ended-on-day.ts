import { siteSeen } from '../places/seen-sql.ts';

/** What became of the goods of a day: $1 the sight, $2 the day in China. */
export const endedOnDay = `
    (select coalesce(json_agg(json_build_object('outcome', outcome, 'items', items, 'grams', grams) order by outcome), '[]')
       from (select outcome, sum(items) as items, sum(grams) as grams from outcome_fact
              where at >= ($2::date::timestamp at time zone 'Asia/Shanghai')
                and at < (($2::date + 1)::timestamp at time zone 'Asia/Shanghai') and ${siteSeen('site_id', 1)}
              group by outcome) as ended)`;
