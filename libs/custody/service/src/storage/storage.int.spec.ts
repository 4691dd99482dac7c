import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newHolding } from '@huihuan/custody-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { arrivalsSql, shipmentsOnTheirWay } from '../arrivals/shipments-on-their-way.ts';
import { followShipments } from '../books/follow-bus.ts';
import { writeHoldings } from '../books/holding-rows.ts';
import {
  dispatched,
  fridge,
  openBooks,
  point,
  pointSource,
  station,
  type Books,
} from '../testing/books.support.spec.ts';
import { limitedStockSql } from './limited-stock.ts';
import { storageLimits } from './storage-limits.ts';
import { storedItems, storedSql } from './stored-items.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
});
afterAll(() => books.close());

const { siteId } = station;
const stored = (more: object = {}) =>
  storedItems(
    books.custody.database,
    { tier: 'transfer', at: new Date().toISOString() },
    { siteId, limit: 2, ...more },
  );
const planOf = async (sql: string, parameters: unknown[]): Promise<string> =>
  (await rowsOf<Record<'QUERY PLAN', string>>(books.custody.database, `explain ${sql}`, parameters))
    .map((row) => row['QUERY PLAN'])
    .join('\n');

describe('what lies at a site', () => {
  const items = [fridge(), fridge(), fridge()];
  const first: ReturnType<typeof fridge> = {
    ...fridge(),
    classCode: 'hazardous.lead-battery',
    identifiers: [{ kind: 'serial', value: 'Bt-1' }],
  };

  it('is told by the page, what came first first, and keeps its time when its state changes', async () => {
    const { database } = books.custody;
    for (const item of [first, ...items]) await writeHoldings(database, [newHolding(siteId, item)]);
    await writeHoldings(database, [{ ...newHolding(siteId, first), state: 'reserved' }]);
    const page = await stored();
    const rest = await stored({ after: page.next ?? '' });
    expect([...page.rows, ...rest.rows].map(({ holding }) => holding.item.itemId)).toEqual(
      [first, ...items].map(({ itemId }) => itemId),
    );
    // the latest moment that its form can name
    expect((await stored({ after: `9999999999999_${siteId}` })).rows).toEqual([]);
    expect(page.rows[0]).toMatchObject({
      ...{ limitRule: { ruleId: 'light-battery.lead-days-transfer', standing: 'national' } },
      ...{ limitDays: 365, warnDays: 292 },
      containerCode: null,
      holding: { state: 'reserved' },
    });
    expect(page.rows[1]).toMatchObject({ limitDays: null, warnDays: null });
  });

  it('is found by an identifier, whichever the case of its letters', async () => {
    const { rows, next } = await stored({ search: 'bT-1' });
    expect(rows.map(({ holding }) => holding.item.itemId)).toEqual([first.itemId]);
    expect(next).toBeNull();
  });

  it('begins a new stay when it comes back', async () => {
    const { database } = books.custody;
    await writeHoldings(database, [{ ...newHolding(siteId, first), state: 'handed-over' }]);
    await writeHoldings(database, [newHolding(siteId, first)]);
    expect((await stored({ limit: 4 })).rows.at(-1)?.holding.item.itemId).toBe(first.itemId);
  });
});

describe('what lies at a site against its limits', () => {
  const packs = [3_000_000, 1_500_000].map((grams) => ({
    ...fridge(),
    ...{ family: 'traction-battery' as const, classCode: 'traction-battery.pack', grams },
  }));

  it('is counted by group, with the rule that says so, and without what has left', async () => {
    const { database } = books.custody;
    const [here, gone] = packs.map((item) => newHolding(siteId, item));
    for (const holding of [here!, gone!]) await writeHoldings(database, [holding]);
    const of = async () => {
      const limits = await storageLimits(books.custody, siteId);
      if (!limits.ok) throw new Error(limits.problem.en);
      return limits.value;
    };
    const load = async () => (await of()).loads.find(({ group }) => group === 'traction-battery');
    expect(await load()).toMatchObject({
      ...{ grams: 4_500_000, limitGrams: 5_000_000, state: 'near', warnPercent: 80 },
      rule: { ruleId: 'traction-battery.storage-collection', standing: 'local' },
      classPrefixes: ['traction-battery.'],
    });
    const lead = (await of()).stays.find(({ group }) => group === 'lead-battery');
    expect(lead).toMatchObject({
      days: 365,
      rule: { ruleId: 'light-battery.lead-days-transfer', standing: 'national' },
    });
    expect(lead?.classPrefixes).toContain('hazardous.lead-battery');
    await writeHoldings(database, [{ ...gone!, state: 'handed-over' }]);
    expect(await load()).toMatchObject({ grams: 3_000_000, state: 'free' });
    expect(await of()).toMatchObject({
      isWhole: true,
      measures: [{ measure: 'area', actual: 100, least: 500, isMet: false }],
    });
    await writeHoldings(database, [{ ...here!, state: 'handed-over' }]);
  });

  it('is not told of a site of another tier', async () => {
    const limits = await storageLimits(books.custody, point.siteId);
    expect(limits).toMatchObject({ ok: false, problem: { code: 'site.wrong-kind' } });
  });
});

describe('what comes to a site', () => {
  it('is in the order in which it is expected', async () => {
    const [late, soon] = [dispatched(fridge()), dispatched(fridge())];
    const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const facts = [
      { ...late, data: { ...late.data, expectedAt: at(9) } },
      { ...soon, data: { ...soon.data, expectedAt: at(-1) } },
    ];
    const deliveries = await books.said(pointSource, facts);
    await books.custody.database.transaction((tx) => followShipments(books.custody).apply(tx, deliveries));
    expect(await shipmentsOnTheirWay(books.custody.database, siteId, 10)).toMatchObject([
      { shipmentId: soon.data.shipmentId, state: 'expected', fromName: point.name, items: 1, found: 0 },
      { shipmentId: late.data.shipmentId },
    ]);
  });
});

describe('the plans of both', () => {
  it('read an index in order, however much there is', async () => {
    const { database } = books.custody;
    await database.query(
      `insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
       select gen_random_uuid(), case when n % 9 = 0 then $1::uuid else gen_random_uuid() end, 'item', 'appliance',
              'appliance.refrigerator', 1, '[]', 1, 'in-stock' from generate_series(1, 9000) as n`,
      [siteId],
    );
    await database.query(
      `insert into incoming (shipment_id, from_site_id, to_site_id, state, sealed_digest, dispatched_at, items, grams)
       select gen_random_uuid(), gen_random_uuid(), case when n % 9 = 0 then $1::uuid else gen_random_uuid() end,
              'expected', '', now(), 1, 1 from generate_series(1, 9000) as n`,
      [siteId],
    );
    for (const table of ['holding', 'incoming']) await database.query(`analyze ${table}`);
    expect(await planOf(arrivalsSql, [siteId, 20])).toMatch(/Index Scan using incoming_on_its_way/);
    const nothing = Array.from({ length: 7 }, () => null);
    expect(await planOf(limitedStockSql, [siteId])).toMatch(/holding_limited/);
    expect(await planOf(storedSql, [siteId, ...nothing, 20, null, null])).toMatch(
      /Index Scan using holding_by_arrival/,
    );
  });
});
