import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { flowSigns, type FlowKind } from '@huihuan/regulator-domain';
import { newTestRegulator, projectedTables, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { tellWholeStory } from '../spec/whole-story.support.spec.ts';

const { story } = tellWholeStory();
const deliveries = story.log.deliveries;

/** The same shuffle for the same seed (mulberry32). */
const shuffled = <Value>(values: readonly Value[], seed: number): readonly Value[] => {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
};

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
    await regulator.project(shuffled([...deliveries, ...deliveries], seed), batch);
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
