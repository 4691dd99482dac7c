import type { ReadEvent } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import { foldDays } from '@huihuan/regulator-domain';
import { runStatements, type Statement } from '../projections/statement.ts';

/** Adds what facts change to the days on which they were recorded. Their chains are in the archive already. */
export const writeDays = async (tx: Tx, events: readonly ReadEvent[]): Promise<void> => {
  if (events.length === 0) return;
  const { events: counted, transit, stock, shipments, sites } = foldDays(events);
  const ways = [...transit.values()];
  await runStatements(tx, [
    statement(eventsSql, [...counted.values()]),
    statement(dayTransitSql, ways),
    statement(
      monthTransitSql,
      ways.map(({ day, ...way }) => ({ ...way, month: `${day.slice(0, 7)}-01` })),
    ),
    statement(stockSql, [...stock.values()]),
    statement(shipmentSql, [...shipments.values()]),
    statement(
      siteSql,
      [...sites].map(([siteId, day]) => ({ siteId, day })),
    ),
  ]);
};

const statement = (sql: string, rows: readonly object[]): Statement | null =>
  rows.length === 0 ? null : { sql, parameters: [JSON.stringify(rows)] };

const added = 'items = known.items + excluded.items, grams = known.grams + excluded.grams';

const eventsSql = `
  insert into day_events as known (day, chain_no, events)
  select said.day, chain_no, said.events from json_to_recordset($1) as said (day date, source text, events int) join chain using (source)
  on conflict (day, chain_no) do update set events = known.events + excluded.events`;

const dayTransitSql = `
  insert into day_transit as known (day, from_site_id, to_site_id, items, grams)
  select day, "fromSiteId", "toSiteId", items, grams
    from json_to_recordset($1) as said (day date, "fromSiteId" uuid, "toSiteId" uuid, items int, grams bigint)
  on conflict (day, from_site_id, to_site_id) do update set ${added}`;

const monthTransitSql = `
  insert into month_transit as known (month, from_site_id, to_site_id, items, grams)
  select month, "fromSiteId", "toSiteId", sum(items), sum(grams)
    from json_to_recordset($1) as said (month date, "fromSiteId" uuid, "toSiteId" uuid, items int, grams bigint)
   group by 1, 2, 3
  on conflict (month, from_site_id, to_site_id) do update set ${added}`;

const stockSql = `
  insert into month_stock as known (month, site_id, items, grams)
  select month, "siteId", items, grams
    from json_to_recordset($1) as said (month date, "siteId" uuid, items int, grams bigint)
  on conflict (month, site_id) do update set ${added}`;

const shipmentSql = `
  insert into shipment_days as known (shipment_id, sent_day, ended_day)
  select "shipmentId", "sentDay", "endedDay"
    from json_to_recordset($1) as said ("shipmentId" uuid, "sentDay" date, "endedDay" date)
  on conflict (shipment_id) do update set
    sent_day = least(known.sent_day, excluded.sent_day), ended_day = least(known.ended_day, excluded.ended_day)`;

const siteSql = `
  insert into site_since as known (site_id, day)
  select "siteId", day from json_to_recordset($1) as said ("siteId" uuid, day date)
  on conflict (site_id) do update set day = least(known.day, excluded.day)`;
