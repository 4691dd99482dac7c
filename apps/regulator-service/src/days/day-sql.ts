import { flowSigns, type FlowKind } from '@huihuan/regulator-domain';
import { shipmentFeature } from '../map/map-query.ts';
import { stillReadingOf } from '../answers/still-reading.ts';
import { endedOnDay } from '../outcomes/ended-on-day.ts';
import { whileOpen } from './day-tables.ts';
import { conflictSeen, seenChains, siteSeen, wayTouches } from '../places/seen-sql.ts';

/** Questions about a day: $1 the sight, $2 the day. A day ends at midnight in China. */
const dayEnd = `(($2::date + 1)::timestamp at time zone 'Asia/Shanghai')`;
const monthStart = `date_trunc('month', $2::date)::date`;

const incoming = Object.entries(flowSigns)
  .filter(([, sign]) => sign === 1)
  .map(([kind]) => `'${kind satisfies string as FlowKind}'`)
  .join();
const signed = (column: string): string => `case when kind in (${incoming}) then ${column} else -${column} end`;

/** The stock equation, site by site: whole months, and the days of the month in question. */
const stockOfSites = `
  select site_id, sum(items)::bigint as items, sum(grams)::bigint as grams
    from (select site_id, items, grams from month_stock where month < ${monthStart} and ${siteSeen('site_id', 1)}
          union all
          select site_id, ${signed('items')}, ${signed('grams')} from flow_day
           where day >= ${monthStart} and day <= $2::date and ${siteSeen('site_id', 1)}) as change
   group by site_id`;

const heldInTransit = `
  select coalesce(sum(items), 0)::bigint as items, coalesce(sum(grams), 0)::bigint as grams
    from (select items, grams from month_transit where month < ${monthStart} and ${wayTouches(1)}
          union all
          select items, grams from day_transit where day >= ${monthStart} and day <= $2::date and ${wayTouches(1)}) as change`;

const onRoad = `
  select shipment_id from shipment_days where sent_day is not null and on_road @> $2::date`;

const openAtEnd = `opened_at is not null and ${whileOpen} @> (${dayEnd} - interval '1 microsecond')`;

export const dayFiguresSql = `
  with stock as materialized (${stockOfSites})
  select
    (select position from day_head) as position,
    (select coalesce(sum(events), 0)::bigint from day_events
      where day = $2::date and ($1::text[] is null or chain_no in (${seenChains(1)}))) as events,
    (select json_object_agg(kind, json_build_object('items', items, 'grams', grams))
       from (select kind, sum(items) as items, sum(grams) as grams from flow_day
              where day = $2::date and ${siteSeen('site_id', 1)} group by kind) as by_kind) as today,
    ${endedOnDay} as outcomes,
    ${stillReadingOf('outcome_head')} as "outcomesReading",
    (select json_build_object('items', coalesce(sum(items), 0), 'grams', coalesce(sum(grams), 0)) from stock) as stock,
    (select json_build_object('items', items, 'grams', grams,
       'shipments', (select count(*) from shipment where shipment_id in (${onRoad}) and ${wayTouches(1)}))
       from (${heldInTransit}) as held) as "inTransit",
    (select count(*) from discrepancy where ${openAtEnd} and ${wayTouches(1)}) as "openDiscrepancies",
    (select count(*) from conflict where state = 'open' and opened_at < ${dayEnd} and ${conflictSeen(1)})
    + (select count(*) from conflict where state in ('settled', 'withdrawn') and opened_at < ${dayEnd}
        and coalesce(settled_at, withdrawn_at) >= ${dayEnd} and ${conflictSeen(1)}) as "openConflicts",
    (select coalesce(json_agg(json_build_object(
        'type', 'Feature', 'id', site_id,
        'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(lon, lat)),
        'properties', json_build_object('siteId', site_id, 'code', code, 'name', name, 'nameEn', name_en, 'kind', kind,
          'form', form, 'areaCode', area_code, 'coordinateSystem', coordinate_system, 'approximate', approximate,
          'capacityGrams', capacity_grams, 'items', coalesce(items, 0), 'grams', coalesce(grams, 0),
          'openDiscrepancies', coalesce(differing.open, 0))) order by code), '[]')
       from site join site_since using (site_id) left join stock using (site_id)
       left join (select to_site_id as site_id, count(*) as open from discrepancy where ${openAtEnd} group by 1) as differing
         using (site_id)
      where site_since.day <= $2::date and ($1::text[] is null or area_code like any ($1))) as sites,
    (select coalesce(json_agg(${shipmentFeature} order by shipment_id), '[]')
       from shipment join site as sender on sender.site_id = from_site_id join site as receiver on receiver.site_id = to_site_id
      where shipment_id in (${onRoad}) and dispatched_at is not null and ${wayTouches(1)}) as shipments`;

/** $1 the sight. */
export const daysSql = `
  select (select position from day_head) as position,
         coalesce(json_agg(json_build_object('day', day, 'events', events) order by day), '[]') as days
    from (select day, sum(events) as events from day_events
           where $1::text[] is null or chain_no in (${seenChains(1)}) group by day) as counted`;
