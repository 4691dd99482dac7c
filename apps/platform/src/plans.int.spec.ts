import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itemsSql, stockSql } from '@huihuan/custody-service';
import { caughtUp, testId } from '@huihuan/testing-platform';
import pg from 'pg';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { openWatchedPlatform, type WatchedPlatform } from './spec/watched-platform.support.spec.ts';
import { goTheWholeWay, handInAndReceive, type WholeWay } from './spec/whole-way.support.spec.ts';

const tiers = ['collection', 'transfer', 'sorting'] as const;

/** Tables that grow with the goods; those of sites, people and classes stay small. */
const growing = [
  ...['holding', 'identifier_claim', 'intake', 'command', 'outgoing', 'outgoing_line', 'incoming', 'incoming_line'],
  ...['discrepancy', 'container', 'inbox', 'log'],
];

/** How much each tier has; the sorting centres see fewer and heavier things. */
const goods = { collection: 200_000, transfer: 200_000, sorting: 40_000 };
const rows = goods.collection;
const uid = (n: string): string => `md5(${n})::uuid`;
const site = uid(`'site' || n % 400`);
const state = `(array['in-stock', 'in-stock', 'in-transit', 'handed-over'])[n % 4 + 1]`;
const seriesOf = (count: number): string => `from generate_series(1, ${count}) as n`;
const facts = `'{}', 1, ${state}`;

/** Years of a prefecture in the books of a tier. */
const fillBooks = (schema: string, series: string, tenth: string, shipments: number): readonly string[] => [
  `set search_path = ${schema}`,
  `insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
   select ${uid(`'item' || n`)}, ${site}, 'item', 'appliance', 'appliance.class-' || n % 20, 1000, ${facts} ${series}`,
  `insert into identifier_claim (kind, value, item_id, place_kind, place_id, custody_seq)
   select 'serial', 'S' || n, ${uid(`'item' || n`)}, 'site', ${site}, 1 ${series}`,
  `insert into command (id, operation, digest, answer) select ${uid(`'act' || n`)}, 'x', 'x', '{}' ${series}`,
  `insert into inbox (consumer_group, event_id) select '${schema}', ${uid(`'event' || n`)} ${series}`,
  `insert into outgoing (shipment_id, from_site_id, to_site_id, state, items, grams)
   select ${uid(`'shipment' || n`)}, ${site}, ${site}, 'received', 10, 1000 ${tenth}`,
  `insert into outgoing_line (shipment_id, item_id, item)
   select ${uid(`'shipment' || (n % ${shipments} + 1)`)}, ${uid(`'item' || n`)}, '{}' ${series}`,
  `insert into incoming (shipment_id, from_site_id, to_site_id, state, sealed_digest, dispatched_at, items, grams)
   select shipment_id, from_site_id, to_site_id, 'received', 'x', now(), items, grams from outgoing`,
  `insert into incoming_line (shipment_id, place, item_id, item, finding)
   select shipment_id, place, item_id, item, 'accepted' from outgoing_line`,
  `insert into discrepancy (discrepancy_id, shipment_id, from_site_id, to_site_id, kind, state, book)
   select ${uid(`'difference' || n`)}, ${uid(`'shipment' || n`)}, ${site}, ${site}, 'missing', 'settled', '{}'
     ${tenth}`,
  `insert into container (container_id, site_id, kind, code, state, item_ids)
   select ${uid(`'container' || n`)}, ${site}, 'pallet', 'P-' || n, 'dispatched', '{}' ${tenth}`,
  // The consumers stand behind what is filled in, so that they begin with the real events.
  `insert into consumer_offset (consumer_group, txid, pos) values ('${schema}', '1', ${rows * 10})`,
];

const fill = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into bus.log (txid, id, topic, key, type, source, site_seq, hash, record)
       select '1', ${uid(`'event' || n`)}, 'huihuan.item', 'k', 'cn.huihuan.item.graded.v1', 's' || n % 400, n, 'h', '{}' ${seriesOf(rows)}`,
    );
    for (const tier of tiers) {
      const shipments = goods[tier] / 10;
      const statements = fillBooks(tier, seriesOf(goods[tier]), seriesOf(shipments), shipments);
      for (const statement of statements) await client.query(statement);
    }
    await client.query(
      `insert into collection.intake (item_id, site_id, digest, answer) select ${uid(`'item' || n`)}, ${site}, 'x', '{}' ${seriesOf(rows)}`,
    );
    await client.query(`insert into regulator.consumer_offset values ('regulator', '1', ${rows * 10})`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};

let platform: WatchedPlatform;
let way: WholeWay;

beforeAll(async () => {
  platform = await openWatchedPlatform(fill);
  await caughtUp(platform.url);
  const desk = openDesk(() => platform.url);
  way = await goTheWholeWay(platform.url, desk, await readDemoNetwork(platform.url));
  const places = { collection: way.point, transfer: way.station, sorting: way.vehicles };
  await handInAndReceive(desk, way);
  const { itemId: item, eventId: corrects } = await desk.post<{ itemId: string; eventId: string }>(
    '/api/collection/intakes',
    { siteId: way.point, ...fridge() },
  );
  await desk.post(`/api/collection/items/${item}/corrections`, {
    ...{ id: testId(), siteId: way.point, grams: 49_000, corrects, reason: '复称' },
  });
  await desk.post('/api/collection/closures', {
    ...{ id: testId(), siteId: way.point, itemIds: [item], outcome: 'voided', reason: '误登' },
  });
  for (const tier of tiers) {
    const siteId = places[tier];
    await desk.get(`/api/${tier}/sites/${siteId}/stock`);
    await desk.get(`/api/${tier}/sites/${siteId}/items`);
    await desk.get(`/api/${tier}/sites/${siteId}/items?classCode=bulk.copper&state=in-stock&after=${way.copper}`);
    for (const direction of ['in', 'out']) {
      await desk.get(`/api/${tier}/shipments?siteId=${siteId}&direction=${direction}`);
      await desk.get(`/api/${tier}/shipments?siteId=${siteId}&direction=${direction}&state=received`);
    }
    for (const known of ['open', 'settled'])
      await desk.get(`/api/${tier}/discrepancies?siteId=${siteId}&state=${known}`);
    await desk.get(`/api/${tier}/health/ready`);
    await desk.get(`/api/${tier}/dead-letters`);
  }
  await desk.get(`/api/transfer/containers?siteId=${way.station}`);
});

afterAll(() => platform.close());

/** The health check reads the first row that there is. */
const firstRow = /^\s*select 1 from bus\.log limit 1$/;

const scanned = (plan: string): readonly string[] =>
  [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table!).filter((table) => growing.includes(table));

describe('on books of years', () => {
  it.each(tiers)(
    'no statement of %s, in any act or by any event, reads a growing table from end to end',
    async (tier) => {
      const asked = platform.asked(tier).filter(({ sql }) => !firstRow.test(sql));
      expect(asked.length).toBeGreaterThan(40);
      const slow: string[] = [];
      for (const statement of asked) {
        const plan = await platform.planOf(tier, statement);
        if (scanned(plan).length > 0) slow.push(`${statement.sql}\n${plan}`);
      }
      expect(slow).toEqual([]);
    },
  );

  it('has seen the statements that matter', () => {
    const all = platform.asked('collection').map(({ sql }) => sql);
    for (const part of [
      stockSql,
      itemsSql(true),
      itemsSql(false),
      'from holding where item_id = any ($1)',
      'insert into identifier_claim',
      'update identifier_claim as claim',
      'insert into inbox',
      'insert into bus.log',
      'txid < pg_snapshot_xmin',
      'from intake where item_id',
      'from command where id',
    ]) {
      expect(all.some((sql) => sql.includes(part))).toBe(true);
    }
  });

  it('counts the stock of a site from the index alone', async () => {
    const plan = await platform.planOf('collection', { sql: stockSql, parameters: [way.point] });
    expect(plan).toMatch(/Index Only Scan using holding_stock/);
  });

  it('pages through the items of a site in the order of the index', async () => {
    const parameters = [way.point, 'appliance.class-1', null, null, 100];
    const plan = await platform.planOf('collection', { sql: itemsSql(true), parameters });
    expect(plan).toMatch(/Index Scan using holding_stock/);
    expect(plan).not.toMatch(/Sort/);
  });

  it('reads the next window of the log by its key, in order', async () => {
    const window = platform.asked('transfer').find(({ sql }) => sql.includes('pg_snapshot_xmin'))!;
    const plan = await platform.planOf('transfer', window);
    expect(plan).toMatch(/Index Scan using log_pkey/);
    expect(plan).not.toMatch(/Sort/);
  });
});
