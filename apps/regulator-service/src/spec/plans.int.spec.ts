import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import {
  balanceTable,
  discrepancyTable,
  factTable,
  flowTable,
  itemTable,
  shipmentTable,
} from '../audit/audit-tables.ts';
import { alarmsSql, changedAlarmsSql, wantingSql } from '../alarms/alarm-query.ts';
import { goneCausesSql, newCausesSql } from '../alarms/causes/causes-of-kinds.ts';
import { balancesSql } from '../balances/balance-query.ts';
import { changesSql, closedMonthsSql } from '../closings/closings-query.ts';
import { chainSql, chainsSql } from '../chains/chain-query.ts';
import { conflictsSql } from '../conflicts/conflict-query.ts';
import { afterInSightSql, afterSql, atSql, lastOfSiteSql, newestInSightSql, newestSql } from '../facts/read-facts.ts';
import { figureFactsSql } from '../figures/figure-facts.ts';
import { figuresSql, outcomesSql, recordsSql } from '../figures/figures-query.ts';
import { figureKinds } from '../figures/figures-schema.ts';
import { dayFiguresSql } from '../days/day-sql.ts';
import { discrepancySql } from '../handover/discrepancy-query.ts';
import { heldSql } from '../held/held-query.ts';
import { changedShipmentsSql, changedSitesSql, shipmentFeaturesSql, siteFeaturesSql } from '../map/map-query.ts';
import { outcomeFactsSql } from '../outcomes/outcome-facts.ts';
import { flowSql } from '../overview/flow-query.ts';
import { overviewSql } from '../overview/overview-query.ts';
import { stockSql } from '../overview/stock-query.ts';
import { transitSql } from '../overview/transit-query.ts';
import { sharedSql } from '../projections/claim-identifiers.ts';
import { claimsSql, conflictsAboutSql } from '../projections/judge-conflicts.ts';
import { factsOfItemsSql } from '../projections/load-lives.ts';
import { placeQuestions } from '../places/regulator-places.ts';
import { suspicionsSql } from '../suspicions/suspicion-query.ts';
import { byIdSql, byTextSql, seenAmongSql } from '../trace/find-items.ts';
import { derivedSql, originsSql } from '../trace/genealogy-query.ts';
import { itemsSql } from '../trace/item-query.ts';
import { nonStandardSql, refrigerantsSql } from '../said/said-query.ts';
import { vehicleFiguresSql } from '../vehicles/vehicle-figures-query.ts';
import { kerbSql } from '../yields/kerb-query.ts';
import { yieldJobsSql } from '../yields/yield-jobs-query.ts';
import { guttedSql, inputsSql, outputsSql } from '../yields/yields-query.ts';
import { newTestRegulator, type TestRegulator } from './test-regulator.support.spec.ts';

let regulator: TestRegulator;

/** Some months of a county: enough rows that reading a whole table is never the cheaper way. */
const fillSql = [
  `create function uid(kind int, n bigint) returns uuid language sql immutable as
     $$ select ('019b8b74-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`,
  `insert into site select uid(1, n), 'S' || n, '场所', '', 'collection-point', null, '4101220' || lpad((n % 20)::text, 2, '0'), 113.9, 34.7,
     'WGS84', true, 1000, true, n from generate_series(1, 60) as n`,
  `insert into chain (source, site_id, head_seq, max_seq) select 'urn:huihuan:site:' || site_id, site_id, 2500, 2500 from site`,
  `insert into fact select n, uid(2, n), n / 60 + 1, n % 60 + 1, '\\x00', '{}' from generate_series(1, 150000) as n`,
  `insert into item (item_id, custody_seq, grams, tracking, family, class_code, place_kind, site_id, consumed_by, produced_by, positions)
     select uid(3, n), 1, 1000, 'item', 'appliance', 'appliance.tv', 'site', uid(1, n % 60 + 1),
            case when n % 10 = 0 then uid(4, n / 100) end, case when n % 10 = 1 then uid(4, n / 100) end, array[n]
       from generate_series(1, 100000) as n`,
  `insert into identifier_claim select 'SN-' || n, 'serial', array[uid(3, n)] from generate_series(1, 100000) as n`,
  `insert into identifier_claim select 'TWICE-' || n, 'serial', array[uid(3, n), uid(3, n + 1)] from generate_series(1, 200) as n`,
  `insert into container select uid(5, n), uid(1, 1), 'pallet', 'P-' || n, array[uid(3, n)] from generate_series(1, 20000) as n`,
  `insert into shipment (shipment_id, from_site_id, to_site_id, dispatched_at, received_at, items, grams, held_items, positions, position)
     select uid(6, n), uid(1, n % 50 + 1), uid(1, 55), now() - n * interval '1 minute', case when n > 100 then now() end, 10, 1000,
            case when n <= 100 then 10 else 0 end, array[n], n from generate_series(1, 20000) as n`,
  `insert into item (item_id, custody_seq, grams, tracking, family, class_code, place_kind, shipment_id, positions)
     select uid(13, n), 2, 1000, 'item', 'appliance', 'appliance.tv', 'shipment', uid(6, n % 100 + 1), array[n] from generate_series(1, 1000) as n`,
  `insert into discrepancy (discrepancy_id, shipment_id, from_site_id, to_site_id, kind, opened_item_id, opened_at, settled_at)
     select uid(7, n), uid(6, n), uid(1, 1), uid(1, n % 60 + 1), 'missing', uid(3, n), now() - n * interval '1 minute',
            case when n > 100 then now() - n * interval '1 second' end from generate_series(1, 20000) as n`,
  `insert into conflict (conflict_id, kind, value, item_ids, state, opened_at)
     select uid(8, n), 'vin', 'V' || n, array[uid(3, n), uid(3, n + 1)], case when n > 20 then 'settled' else 'open' end, now()
       from generate_series(1, 5000) as n`,
  `insert into job (job_id, site_id, closed_at) select uid(4, n), uid(1, n % 60 + 1), now() - n * interval '1 minute'
     from generate_series(1, 20000) as n`,
  `insert into stock select uid(1, n % 60 + 1), 'class-' || n, 'bulk', 1, 1 from generate_series(1, 2400) as n`,
  `insert into site_stock select uid(1, n), 1, 1, n from generate_series(1, 60) as n`,
  `insert into flow select date_trunc('hour', now()) - (n / 100) * interval '1 hour', uid(1, n % 60 + 1), 'class-' || n % 100, 'collected', 1, 1
     from generate_series(1, 150000) as n`,
  `insert into flow_day select current_date - n / 60, uid(1, n % 60 + 1), 'collected', 1, 1 from generate_series(1, 30000) as n`,
  `insert into day_transit select current_date - n / 60, uid(1, n % 60 + 1), uid(1, 55), 1, 1 from generate_series(1, 30000) as n`,
  `insert into day_events select current_date - n / 60, n % 60 + 1, 10 from generate_series(1, 30000) as n`,
  `insert into shipment_days select shipment_id, (now() - n * interval '1 hour')::date, (now() - n * interval '1 hour')::date + 1
     from generate_series(1, 20000) as n join shipment on shipment_id = uid(6, n)`,
  `insert into alarm select uid(9, n), 'dwell', 'S' || n, 0, array[uid(1, n % 60 + 1)], '[]', now(), 31, 30,
     now() - n * interval '1 minute', case when n > 100 then 'closed' else 'open' end, null, case when n > 100 then now() end, n
     from generate_series(1, 20000) as n`,
  `update shipment set expected_at = dispatched_at, plate = 'P' || held_items || '-' || position % 500`,
  `insert into vehicle select uid(3, n), uid(2, n), now() - n * interval '1 hour', uid(1, n % 60 + 1), 'truck-light', 'china-3', false, false, uid(2, n)
     from generate_series(1, 30000) as n`,
  `insert into vehicle_certificate select uid(10, n), uid(3, n), uid(1, n % 60 + 1), current_date - n / 24, false from generate_series(1, 30000) as n`,
  `insert into month_closing select (date_trunc('month', now()) - n * interval '1 month')::date, 1, now() from generate_series(0, 24) as n`,
  `insert into month_reported select month, uid(1, n % 60 + 1), 'class-' || n, 'collected', 1, 1 from month_closing, generate_series(1, 2000) as n`,
  `insert into figure_correction select uid(2, n), uid(3, n), uid(2, n + 1), null, uid(1, n % 60 + 1), 'class-1', 1, n, n,
     (date_trunc('month', now()) - n % 24 * interval '1 month')::date, 'collected' from generate_series(1, 20000) as n`,
  `insert into figure_late select n, uid(1, n % 60 + 1), 'class-1', 'collected', (date_trunc('month', now()) - n % 24 * interval '1 month')::date, 1, 1, n
     from generate_series(1, 20000) as n`,
  `insert into job_yield select uid(4, n), uid(1, n % 60 + 1), now() - n * interval '1 hour', case when n % 9 = 0 then 'vehicle.car' else 'appliance.tv' end,
     1, 1000, 0, '{"bulk.steel": 900}' from generate_series(1, 20000) as n`,
  `insert into refrigerant_record select uid(7, n), uid(8, n), uid(9, n), uid(1, n % 60 + 1), 'appliance',
     now() - n * interval '1 minute', 'r600a', 20, null from generate_series(1, 30000) as n`,
  `insert into light_battery_word select uid(7, n), uid(9, n), uid(1, n % 60 + 1), now() - n * interval '1 minute', n % 10 = 0
     from generate_series(1, 30000) as n`,
  `insert into outcome_fact select n, 'class-' || n % 100, now() - n * interval '1 minute', uid(1, n % 60 + 1), 'recycled', 1, 1
     from generate_series(1, 30000) as n`,
  `insert into gutted select uid(3, n), '{compressor}', false, uid(2, n) from generate_series(1, 20000) as n`,
  `insert into yield_input_month select month, uid(1, n % 60 + 1), 'class-' || n / 60, 1, 1, 1, 0 from month_closing, generate_series(1, 1200) as n`,
  `insert into yield_output_month select month, uid(1, n % 60 + 1), 'class-' || n / 60, 'bulk.steel', 1 from month_closing, generate_series(1, 1200) as n`,
  `insert into suspicion (report_id, site_id, event_id, seq, kind, goods, identifiers, office, told_by, told_at, first_number, first_outcome)
     select uid(11, n), uid(1, n % 60 + 1), uid(2, n), n, 'suspected-theft', '电缆', '[]', '派出所', 'phone', now(), 'J-' || n,
            case when n % 50 = 0 then 'held' else 'taken' end from generate_series(1, 30000) as n`,
  `insert into suspicion_follow_up (follow_up_id, report_id, site_id, event_id, seq, note, occurred_at)
     select uid(12, n), uid(11, n), uid(1, n % 60 + 1), uid(2, n), n, '收条', now() from generate_series(1, 30000) as n`,
  `insert into site_since select site_id, current_date - 500 from site`,
];

beforeAll(async () => {
  regulator = await newTestRegulator();
  for (const statement of fillSql) await regulator.database.query(statement);
  await regulator.database.query('analyze');
});

afterAll(() => regulator.test.drop());

/** Tables that grow with the goods; those of sites, classes and areas stay small. */
const growing = [
  'fact',
  'item',
  'identifier_claim',
  'container',
  'shipment',
  'discrepancy',
  'conflict',
  'job',
  'flow',
  'flow_day',
  'day_transit',
  'day_events',
  'shipment_days',
  'alarm',
  'month_reported',
  'figure_correction',
  'figure_late',
  'vehicle',
  'vehicle_certificate',
  'job_yield',
  'yield_input_month',
  'yield_output_month',
  'gutted',
  'outcome_fact',
  'refrigerant_record',
  'light_battery_word',
  'suspicion',
  'suspicion_follow_up',
];
const [site, item, job] = [
  '019b8b74-0001-7000-8000-000000000007',
  '019b8b74-0003-7000-8000-0000000003e8',
  '019b8b74-0004-7000-8000-000000000007',
];
const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
const now = new Date().toISOString();
const [month, nextMonth] = [0, 1].map((more) => {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + more, 1)).toISOString().slice(0, 10);
});
const county = ['410122%'];
/** Townships, and a county without sites, so that most of what is asked about is out of sight. */
const few = ['410122003%', '410122017%', '410184%'];
const conflict = '019b8b74-0008-7000-8000-000000000007';

describe('the plans of the screens', () => {
  it.each<[string, string, unknown[]]>([
    ['the search by VIN, code or serial', byTextSql, [['SN-500', 'sn-500'], null]],
    ['the search by VIN, code or serial in some townships', byTextSql, [['SN-500', 'sn-500'], few]],
    ['the items of a search that are seen', seenAmongSql, [[item], few]],
    ['where an item is and was', placeQuestions.item, [item]],
    ['where the items of a conflict are and were', placeQuestions.conflict, [conflict]],
    ['the search by id', byIdSql, [item]],
    ['an item with what holds it', itemsSql, [[item]]],
    ['its origins', originsSql, [item]],
    ['what was made from it', derivedSql, [item]],
    ['its story', atSql, [[17, 400, 90_000]]],
    ['sites on the map', siteFeaturesSql, [county]],
    ['shipments on the map', shipmentFeaturesSql, [county]],
    ['changed sites', changedSitesSql, [null, 58]],
    ['changed shipments', changedShipmentsSql, [null, 19_990]],
    ['changed sites of some townships', changedSitesSql, [few, 58]],
    ['changed shipments of some townships', changedShipmentsSql, [few, 19_990]],
    ['the overview', overviewSql, [null, now.slice(0, 10)]],
    ['the overview of a county', overviewSql, [county, now.slice(0, 10)]],
    ['the overview of some townships', overviewSql, [few, now.slice(0, 10)]],
    ['stock by class', stockSql.class, [county, null, null]],
    ['stock by site', stockSql.site, [county, null, 'bulk']],
    ['stock by site and family', stockSql['site-family'], [county, null, null]],
    ['stock by area', stockSql.area, [county, null, null, 9]],
    ['flows of an hour', flowSql.hour, [county, null, null, hourAgo, now]],
    ['flows of a site', flowSql.day, [null, site, null, hourAgo, now]],
    ['flows of a day in some townships', flowSql.day, [few, null, null, hourAgo, now]],
    ['the figures of a county', figuresSql, [county, 9, hourAgo, now, figureKinds]],
    ['the figures of some townships', figuresSql, [few, 9, hourAgo, now, figureKinds]],
    ['where the records of some townships begin', recordsSql, [few]],
    ['the facts behind a figure', figureFactsSql, [149_000, '%"type":"cn.huihuan.item.collected.v%', [site], 2000]],
    ['closed months', closedMonthsSql, [month, nextMonth, ['collected'], few]],
    ['what changed a closed month', changesSql, [month, 'collected', null, few, 149_000, 51, null]],
    ['a past day', dayFiguresSql, [null, now.slice(0, 10)]],
    ['a past day of some townships', dayFiguresSql, [few, now.slice(0, 10)]],
    ['goods in transit', transitSql, [county, 100]],
    ['what the network holds now', heldSql, [null, 2]],
    ['what some townships hold now', heldSql, [few, 9]],
    ['open discrepancies', discrepancySql.open, [county, 100]],
    ['settled discrepancies', discrepancySql.settled, [null, 100]],
    ['open conflicts', conflictsSql, ['open', 100, null]],
    ['open conflicts of some townships', conflictsSql, ['open', 100, few]],
    ['settled conflicts of some townships', conflictsSql, ['settled', 100, few]],
    ['numbers of items that others carry too', sharedSql, [[item], ['vin', 'serial']]],
    ['who claims a number', claimsSql, [['TWICE-5'], ['serial']]],
    ['the conflicts about a number', conflictsAboutSql, [['V30'], ['vin']]],
    ['what became of goods', outcomesSql, [few, 9, hourAgo, now, ['recycled', 'lost']]],
    ['facts behind an outcome', outcomeFactsSql, [few, hourAgo, now, ['recycled'], null, null, null, 100_000, 51]],
    ['open reports to the police', suspicionsSql('open'), [null, null, null, null, 50]],
    ['open reports of some townships', suspicionsSql('open'), [few, null, null, null, 50]],
    ['done reports of a site', suspicionsSql('done'), [county, null, site, null, 50]],
    ['a later page of done reports of some townships', suspicionsSql('done'), [few, null, null, item, 50]],
    ['all reports of some townships', suspicionsSql(), [few, null, null, null, 50]],
    ['the vehicles of a day', vehicleFiguresSql, [few, 9, hourAgo, now]],
    ['refrigerant of a day', refrigerantsSql, [few, 9, hourAgo, now]],
    ['non-standard e-bikes of a day', nonStandardSql, [few, 9, hourAgo, now]],
    ['vehicles beside their kerb weight', kerbSql, [null, hourAgo, now, 2001]],
    ['vehicles beside their kerb weight in some townships', kerbSql, [few, hourAgo, now, 2001]],
    ['what went into jobs', inputsSql, [few, month, month]],
    ['what came out of jobs', outputsSql, [few, month, month]],
    ['gutted units of a month', guttedSql, [null, month, month]],
    ['the jobs behind a yield', yieldJobsSql, [site, 'appliance.tv', hourAgo, now, 500]],
    ['the facts of some items', factsOfItemsSql, [[item]]],
    ['balances of a site', balancesSql, [site, 100, null]],
    ['alarms that want somebody', alarmsSql.wanting, [null, null, null, null, null, 50]],
    ['alarms of some townships', alarmsSql.wanting, [few, 'dwell', null, null, null, 50]],
    ['a later page of all alarms', alarmsSql.all, [null, null, null, hourAgo, item, 50]],
    ['how many alarms want somebody', wantingSql, [few]],
    ['alarms that changed', changedAlarmsSql, [null, 19_990, 200]],
    ['new overdue shipments', newCausesSql('overdue-shipment'), ['overdue-shipment', 2, now, 0]],
    ['shipments that are overdue no more', goneCausesSql('overdue-shipment'), ['overdue-shipment', 2, now, 0]],
    ['new differences of weight', newCausesSql('weight-difference'), ['weight-difference', 3, now, 0]],
    ['one identifier on two items', newCausesSql('same-identifier'), ['same-identifier', 0, now, 0]],
    ['chains with a gap', newCausesSql('chain-gap'), ['chain-gap', 10, now, 0]],
    ['balances that do not close', newCausesSql('mass-balance'), ['mass-balance', 1, now, 19_000]],
    ['trucks that cannot have been there', newCausesSql('truck-impossible'), ['truck-impossible', 120, now, 19_990]],
    ['stores that fill up', newCausesSql('capacity'), ['capacity', 80, now, 0]],
    ['manifests that wait', newCausesSql('manifest'), ['manifest', 2, now, 0]],
    ['licences that end', goneCausesSql('licence'), ['licence', 30, now, 0]],
    ['balances', balancesSql, [null, 100, null]],
    ['balances of some townships', balancesSql, [null, 100, few]],
    ['the chain of a site', chainSql('site_id = $1'), [site]],
    ['broken chains of some townships', chainsSql.broken, [few]],
    ['all chains', chainsSql.all, [null]],
    ['last events of a site', lastOfSiteSql, [site, 20]],
    ['the next facts of a stream', afterSql, [149_000, 200]],
    ['the next facts of some townships', afterInSightSql, [100_000, 200, few, 5000]],
    ['the newest facts', newestSql, [149_000, 60]],
    ['the newest facts of some townships', newestInSightSql, [1000, 60, few, 10_000]],
    ['a page of audited items', itemTable.sql, [item, 2000]],
    ['a page of audited flows', flowTable.sql, [hourAgo, site, '', '', 2000]],
    ['a page of audited shipments', shipmentTable.sql, [item, 2000]],
    ['a page of audited discrepancies', discrepancyTable.sql, [item, 2000]],
    ['a page of audited balances', balanceTable.sql, [job, 2000]],
    ['a page of audited facts', factTable('0').sql, ['100000', 2000]],
  ])('of %s read no growing table from end to end', async (_, sql, parameters) => {
    const rows = await rowsOf<{ 'QUERY PLAN': string }>(regulator.database, `explain ${sql}`, parameters);
    const scanned = rows.flatMap((row) => /Seq Scan on (\w+)/.exec(row['QUERY PLAN'])?.[1] ?? []);
    expect(scanned.filter((table) => growing.includes(table))).toEqual([]);
  });
});
