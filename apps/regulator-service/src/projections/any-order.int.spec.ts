import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { flowSigns, type FlowKind } from '@huihuan/regulator-domain';
import { chance, dealt, inBatches, repeated, shuffled } from '../spec/any-delivery.support.spec.ts';
import { tellEverything, unheardOf, untold } from '../spec/everything.support.spec.ts';
import { newTestRegulator, projectedTables, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { tellWholeStory } from '../spec/whole-story.support.spec.ts';

const { story } = tellWholeStory();
const deliveries = story.log.deliveries;

const regulators: TestRegulator[] = [];
const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};
const contentOf = async (regulator: TestRegulator) =>
  Object.fromEntries(
    await Promise.all(projectedTables.map(async (table) => [table, await regulator.rows(table)] as const)),
  );

let orderly: TestRegulator;
let content: Record<string, readonly unknown[]>;

beforeAll(async () => {
  orderly = await fresh();
  expect(await orderly.project(deliveries)).toBe(deliveries.length);
  content = await contentOf(orderly);
});

afterAll(async () => {
  for (const regulator of regulators) await regulator.test.drop();
});

describe('projections', () => {
  it('tell the whole story', () => {
    const sizes = Object.fromEntries(Object.entries(content).map(([table, rows]) => [table, rows.length]));
    expect(sizes).toMatchObject({ item: 30, shipment: 4, discrepancy: 4, job: 1, container: 1, site: 5, conflict: 0 });
    expect(sizes).toMatchObject({ fact: deliveries.length, chain_run: 0, chain_flaw: 0 });
  });

  it('know no event twice, and a week-old one no more than a new one', async () => {
    expect(await orderly.project(deliveries, 7)).toBe(0);
    expect(await orderly.project([...deliveries, ...deliveries])).toBe(0);
    expect(await contentOf(orderly)).toEqual(content);
  });

  it.each([
    ['in one batch', 1, 1000],
    ['in batches of three', 2, 3],
    ['one by one', 3, 1],
    ['in batches of ten', 4, 10],
  ])('are the same when events arrive in any order, twice, %s', async (_, seed, batch) => {
    const regulator = await fresh();
    await regulator.project(shuffled([...deliveries, ...deliveries], chance(seed)), batch);
    const found = await contentOf(regulator);
    for (const table of projectedTables) expect([table, found[table]]).toEqual([table, content[table]]);
  });

  it('hold rule 4: the stock of every site and class is the sum of its flows', async () => {
    const flows = await rowsOf<{ site: string; kind: FlowKind; items: number; grams: number }>(
      orderly.database,
      `select site_id || ' ' || class_code as site, kind, items, grams from flow`,
    );
    const sums = new Map<string, [number, number]>();
    for (const { site, kind, items, grams } of flows) {
      const [countedItems, countedGrams] = sums.get(site) ?? [0, 0];
      sums.set(site, [countedItems + flowSigns[kind] * items, countedGrams + flowSigns[kind] * grams]);
    }
    const stock = await rowsOf<{ site: string; items: number; grams: number }>(
      orderly.database,
      `select site_id || ' ' || class_code as site, items, grams from stock where items <> 0 or grams <> 0`,
    );
    const left = [...sums].filter(([, [items, grams]]) => items !== 0 || grams !== 0);
    expect(new Map(left)).toEqual(new Map(stock.map(({ site, items, grams }) => [site, [items, grams]])));
  });

  it('keep totals of sites and shipments that agree with the places of items', async () => {
    const places = await rowsOf(
      orderly.database,
      `select site_id as id, count(*)::int as items, sum(grams)::bigint as grams from item where place_kind = 'site' group by 1
       union all select shipment_id, count(*)::int, sum(grams)::bigint from item where place_kind = 'shipment' group by 1 order by 1`,
    );
    const totals = await rowsOf(
      orderly.database,
      `select site_id as id, items, grams from site_stock where items > 0
       union all select shipment_id, held_items, held_grams from shipment where held_items > 0 order by 1`,
    );
    expect(totals).toEqual(places);
  });
});

describe('every kind of event', () => {
  const told = tellEverything();
  let expected: Record<string, readonly unknown[]>;
  beforeAll(async () => {
    const regulator = await fresh();
    await regulator.hear(told);
    expected = await contentOf(regulator);
  });

  it('is there, also kinds that nobody knows', () => {
    expect(untold(told)).toEqual([]);
    expect(told.filter(({ type }) => type === unheardOf)).toHaveLength(3);
    expect(expected).toMatchObject({
      conflict: [expect.stringContaining('SN-WRONG'), expect.stringContaining('settled')],
      chain_run: [],
      chain_flaw: [],
    });
    expect(expected['fact']).toHaveLength(told.length);
    expect(expected['unread_fact']).toHaveLength(4);
  });

  const anew = (): number => Math.floor(Math.random() * 2 ** 31);
  it.each([
    ['each key in its order', 11, dealt],
    ['each key in its order', anew(), dealt],
    ['each key in its order', anew(), dealt],
    ['no order at all', 12, shuffled],
    ['no order at all', anew(), shuffled],
    ['no order at all', anew(), shuffled],
  ])(
    'leads to the same rows with %s (seed %i), repeated, in batches of any size, a week late',
    async (_, seed, order) => {
      const random = chance(seed);
      const regulator = await fresh();
      const arriving = repeated(order(told, random), random);
      for (const batch of inBatches(arriving, 60, random)) await regulator.hear(batch);
      for (const batch of inBatches(told, 200, random)) await regulator.hear(batch);
      const found = await contentOf(regulator);
      for (const table of projectedTables) expect([seed, table, found[table]]).toEqual([seed, table, expected[table]]);
    },
  );
});
