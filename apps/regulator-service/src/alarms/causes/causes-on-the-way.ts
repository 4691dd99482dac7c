import { hoursBetween, kilometres, ruleIn, thing, things } from './cause-sql.ts';

/** Sent, expected by now and not received. The rule is that of the receiver, who waits. */
export const overdueShipmentSql = `
  select shipment_id::text as subject, array_remove(array[to_site_id, from_site_id], null) as site_ids,
         ${things(thing('shipment', 'shipment_id'))} as about, expected_at as since,
         ${hoursBetween('expected_at', '$3::timestamptz')} as measured, rule."limit"
    from shipment left join site on site.site_id = shipment.to_site_id ${ruleIn('site.area_code')}
   where state = 'in-transit' and expected_at < $3::timestamptz
     and rule.is_on and ${hoursBetween('expected_at', '$3::timestamptz')} > rule."limit"`;

/** Weighed differently on both sides and not settled. */
export const weightDifferenceSql = `
  select discrepancy_id::text as subject, array[to_site_id, from_site_id] as site_ids,
         ${things(thing('discrepancy', 'discrepancy_id'), thing('shipment', 'shipment_id'), thing('item', `coalesce(opened_item_id, discrepancy_id)`))} as about,
         opened_at as since, share.percent as measured, rule."limit"
    from discrepancy left join site on site.site_id = discrepancy.to_site_id ${ruleIn('site.area_code')}
   cross join lateral (select abs(received_grams - sent_grams) * 100.0::float8 / nullif(sent_grams, 0) as percent) as share
   where settled_at is null and opened_at is not null and discrepancy.kind = 'weight' and rule.is_on and share.percent >= rule."limit"`;

/** Two places are not known to the metre, and clocks of two sites differ: so much of a way is given. */
const [freeKilometres, leastHours] = [2, '1.0 / 60'];

const speed = (way: string, hours: string): string =>
  `(${way} - ${freeKilometres}) / greatest(${hours}, ${leastHours})`;

/** One shipment left and arrived sooner than a truck can drive. */
const ownWay = `
  select way.shipment_id::text as subject, array[way.to_site_id, way.from_site_id] as site_ids,
         ${things(thing('shipment', 'way.shipment_id'))} as about, way.received_at as since,
         ${speed(kilometres('start', 'goal'), hoursBetween('way.dispatched_at', 'way.received_at'))} as speed, goal.area_code
    from shipment as way join site as start on start.site_id = way.from_site_id join site as goal on goal.site_id = way.to_site_id
   where way.position > $4::bigint and way.received_at is not null`;

/** Two shipments of one plate, one after the other: where the truck was last seen, and where it is seen next. */
const twoWays = (changed: string, other: string, beside: string): string => `
  select earlier.shipment_id || ' ' || later.shipment_id as subject,
         array[later.from_site_id, start.site_id] as site_ids,
         ${things(thing('shipment', 'earlier.shipment_id'), thing('shipment', 'later.shipment_id'))} as about,
         later.dispatched_at as since,
         ${speed(kilometres('start', 'goal'), hoursBetween('seen.at', 'later.dispatched_at'))} as speed, goal.area_code
    from shipment as ${changed}
    cross join lateral (select * from shipment as beside where beside.plate = ${changed}.plate and ${beside} limit 1) as ${other}
    cross join lateral (
      select case when earlier.received_at <= later.dispatched_at then earlier.to_site_id else earlier.from_site_id end as site_id,
             case when earlier.received_at <= later.dispatched_at then earlier.received_at else earlier.dispatched_at end as at) as seen
    join site as start on start.site_id = seen.site_id join site as goal on goal.site_id = later.from_site_id
   where ${changed}.position > $4::bigint and ${changed}.plate is not null`;

const before = `beside.dispatched_at < later.dispatched_at order by beside.dispatched_at desc`;
const after = `beside.dispatched_at > earlier.dispatched_at order by beside.dispatched_at`;

/** A truck that would have had to drive faster than any can, by the sites and moments that were told. */
export const truckImpossibleSql = `
  select distinct on (way.subject) way.subject, way.site_ids, way.about, way.since, way.speed as measured, rule."limit"
    from (${ownWay} union all ${twoWays('later', 'earlier', before)} union all ${twoWays('earlier', 'later', after)}) as way
   ${ruleIn('way.area_code')}
   where rule.is_on and way.speed > rule."limit"
   order by way.subject`;
