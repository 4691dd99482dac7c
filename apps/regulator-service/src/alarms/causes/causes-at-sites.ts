import { hoursBetween, ruleIn, thing, things } from './cause-sql.ts';

/** Of what lies at sites the oldest of each class, as `oldest`, with since when. */
const oldestOf = (goods: string): string => `
  with lying as (
    select item_id, site_id, class_code, origin_site_id, origin_at, positions from item
     where place_kind = 'site' and ${goods} and origin_at < $3::timestamptz - interval '1 day'),
  brought as (
    select to_site_id, received_at, unnest(positions) as position from shipment where received_at is not null),
  arrived as (
    select told.item_id, max(received_at) as at
      from (select item_id, site_id, unnest(positions) as position from lying) as told
      join brought on brought.position = told.position and brought.to_site_id = told.site_id
     group by told.item_id),
  oldest as (
    select site_id, class_code, min(coalesce(arrived.at, case when origin_site_id = site_id then origin_at end)) as since
      from lying left join arrived using (item_id)
     group by site_id, class_code)`;

/**
 * What lies at a site longer than it may, by class: an alarm for every single item would be none. The rule book says how
 * long, unless the rule of its area asks for less; where the book says nothing, that rule alone. An item is there since the
 * shipment that brought it was received, or since it was collected or produced there. Read from end to end, once an hour: an
 * index would cost every movement of every item.
 */
export const dwellSql = `
  ${oldestOf('true')}
  select site_id || ' ' || class_code as subject, array[site_id] as site_ids,
         ${things(thing('site', 'site_id'), thing('class', 'class_code'))} as about, since,
         ${hoursBetween('since', '$3::timestamptz')} / 24 as measured, allowed."limit"
    from oldest left join site using (site_id) ${ruleIn('site.area_code')}
   cross join lateral (
     select case when min(days) is null then rule."limit" else least(min(days), rule.own) end as "limit"
       from site_limit
      where site_limit.site_id = oldest.site_id
        and exists (select from unnest(prefixes) as prefix where starts_with(class_code, prefix))) as allowed
   where since is not null and rule.is_on and ${hoursBetween('since', '$3::timestamptz')} / 24 > allowed."limit"`;

/** Before that: the vehicles of a class whose time to dismantle is nearly over. What is over is told as lying too long. */
export const vehicleDismantlingSql = `
  ${oldestOf(`starts_with(class_code, 'vehicle.')`)}
  select site_id || ' ' || class_code as subject, array[site_id] as site_ids,
         ${things(thing('site', 'site_id'), thing('class', 'class_code'))} as about,
         since + (site_limit.days - rule."limit") * interval '1 day' as since,
         site_limit.days - ${hoursBetween('since', '$3::timestamptz')} / 24 as measured, rule."limit"
    from oldest join site using (site_id) join site_limit using (site_id) ${ruleIn('site.area_code')}
   where since is not null and rule.is_on and site_limit.rule_id = 'vehicle.dismantling'
     and site_limit.days - ${hoursBetween('since', '$3::timestamptz')} / 24 between 0 and rule."limit"`;

/** Goods that rules limit by weight, each limit by itself: told from the share on that the rule book says. */
const loadSql = `
  select site_id || ' ' || rule_id as subject, array[site_id] as site_ids, ${things(thing('site', 'site_id'))} as about,
         $3::timestamptz as since, load.grams * 100.0::float8 / site_limit.grams as measured,
         least(warn_percent, rule.own)::float8 as "limit"
    from site_limit join site using (site_id) ${ruleIn('site.area_code')}
   cross join lateral (
     select coalesce(sum(stock.grams), 0)::float8 as grams from stock
      where stock.site_id = site_limit.site_id
        and exists (select from unnest(prefixes) as prefix where starts_with(class_code, prefix))) as load
   where site_limit.grams > 0 and site.active and rule.is_on
     and load.grams * 100.0::float8 / site_limit.grams >= least(warn_percent, rule.own)`;

export const capacitySql = `
  select site_id::text as subject, array[site_id] as site_ids, ${things(thing('site', 'site_id'))} as about,
         $3::timestamptz as since, grams * 100.0::float8 / capacity_grams as measured, rule."limit"
    from site_stock join site using (site_id) ${ruleIn('site.area_code')}
   where site.active and capacity_grams > 0 and rule.is_on and grams * 100.0::float8 / capacity_grams >= rule."limit"
  union all ${loadSql}`;

/** A licence names any four digits as a year, also one that the database has not; who looks for so old a day finds it past. */
const lastDay = `case when told."validTo" is not null then greatest(told."validTo" collate "C", '1900-01-01')::date end`;

/** The last day of a licence is near or past, and none of the same kind follows it. Days are those of China. */
export const licenceSql = `
  with held as (
    select site_id, area_code, told.kind, told.number, (${lastDay} + 1)::timestamp at time zone 'Asia/Shanghai' as ends
      from site cross join lateral jsonb_to_recordset(licences) as told (kind text, number text, "validTo" text)
     where active)
  select site_id || ' ' || held.kind || ' ' || number as subject, array[site_id] as site_ids,
         ${things(thing('site', 'site_id'))} as about, ends - rule."limit" * interval '1 day' as since,
         ${hoursBetween('$3::timestamptz', 'ends')} / 24 as measured, rule."limit"
    from held ${ruleIn('area_code')}
   where rule.is_on and ${hoursBetween('$3::timestamptz', 'ends')} / 24 <= rule."limit"
     and not exists (select from held as next
                      where next.site_id = held.site_id and next.kind = held.kind and (next.ends is null or next.ends > held.ends))`;
