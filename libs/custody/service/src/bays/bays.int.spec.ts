import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemFacts } from '@huihuan/contracts-events';
import { newHolding, type Thing } from '@huihuan/custody-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import { writeHoldings } from '../books/holding-rows.ts';
import { changeContainer } from '../containers/change-container.ts';
import { storedItems } from '../storage/stored-items.ts';
import { fridge, newId, openBooks, point, station, type Books } from '../testing/books.support.spec.ts';
import { lyingSql, unplacedSql } from './bay-books.ts';
import { changeBay } from './change-bay.ts';
import { putIntoBay } from './place-goods.ts';
import { bayBoard, lyingThings, lyingThingsSql } from './show-bays.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, station);
});
afterAll(() => books.close());

const { siteId } = station;
const correlationId = 'test';
const made = async (code: string, more: object = {}) => {
  const id = newId();
  const bay = { code, name: '', limitGrams: null, limitPieces: null, purpose: null, ...more };
  return {
    id,
    said: await changeBay(books.custody, { id, correlationId, command: { kind: 'make', siteId, bayId: id, bay } }),
  };
};
const changed = (bayId: string, changes: object) =>
  changeBay(books.custody, { id: newId(), correlationId, command: { kind: 'change', siteId, bayId, changes } });
const put = (bayId: string, things: readonly Thing[], id = newId()) =>
  putIntoBay(books.custody, { id, correlationId, command: { siteId, bayId, things } });
const item = ({ itemId }: ItemFacts): Thing => ({ kind: 'item', id: itemId });
const inStock = async (...items: readonly ItemFacts[]): Promise<void> => {
  for (const each of items) await writeHoldings(books.custody.database, [newHolding(siteId, each)]);
};
const board = async () => {
  const shown = await bayBoard(books.custody, siteId);
  if (!shown.ok) throw new Error(shown.problem.code);
  const of = (bayId: string) => shown.value.bays.find((bay) => bay.bayId === bayId);
  return { ...shown.value, of };
};
const facts = async (type: string): Promise<number> =>
  (await rowsOf(books.custody.database, 'select from bus.log where type = $1', [type])).length;

describe('the bays of a site', () => {
  it('are made once, also when the request comes twice, and have a code of their own while in use', async () => {
    const { id, said } = await made('A-01', { limitGrams: 100_000, limitPieces: 4 });
    expect(said).toMatchObject({ ok: true, value: { bayId: id, code: 'A-01', isRetired: false } });
    const before = await facts('cn.huihuan.bay.set.v1');
    const bay = { code: 'A-01', name: '', limitGrams: 100_000, limitPieces: 4, purpose: null };
    const again = { id, correlationId, command: { kind: 'make', siteId, bayId: id, bay } as const };
    expect(await changeBay(books.custody, again)).toEqual(said);
    expect(await facts('cn.huihuan.bay.set.v1')).toBe(before);
    expect((await made('a-01')).said).toMatchObject({ ok: false, problem: { code: 'bay.code-taken' } });
    expect(await changed(id, { isRetired: true })).toMatchObject({ ok: true });
    expect((await made('A-01')).said).toMatchObject({ ok: true });
    expect(await changed(id, { isRetired: false })).toMatchObject({ problem: { code: 'bay.code-taken' } });
  });

  it('belong to a site of this tier', async () => {
    const bay = { code: 'X', name: '', limitGrams: null, limitPieces: null, purpose: null };
    const command = { kind: 'make', siteId: point.siteId, bayId: newId(), bay } as const;
    expect(await changeBay(books.custody, { id: newId(), correlationId, command })).toMatchObject({
      problem: { code: 'site.wrong-kind' },
    });
  });
});

describe('goods in bays', () => {
  it('are put there in one fact, moved, told once, and counted with what they weigh', async () => {
    const [one, two] = [fridge(), fridge()];
    await inStock(one, two);
    const [a, b] = [(await made('B-1', { limitGrams: 110_000 })).id, (await made('B-2')).id];
    const act = newId();
    expect(await put(a, [item(one), item(two)], act)).toMatchObject({
      value: { moved: 2, code: 'B-1', warnings: [{ code: 'bay.nearly-full' }] },
    });
    const told = await facts('cn.huihuan.goods.placed.v1');
    expect(await put(a, [item(one), item(two)], act)).toMatchObject({ value: { moved: 2 } });
    expect(await put(a, [item(one)])).toMatchObject({ value: { moved: 0 } });
    expect(await facts('cn.huihuan.goods.placed.v1')).toBe(told);
    expect((await board()).of(a)).toMatchObject({ pieces: 2, items: 2, grams: 100_000, percent: 90, state: 'near' });
    await put(b, [item(two)]);
    const { of } = await board();
    expect([of(a)?.pieces, of(b)?.pieces, of(b)?.grams]).toEqual([1, 1, 50_000]);
    expect(await changed(b, { isRetired: true })).toMatchObject({ problem: { code: 'bay.not-empty' } });
  });

  it('leave with the stock, and come back into none', async () => {
    const goods = fridge();
    await inStock(goods);
    const bay = (await made('C-1')).id;
    await put(bay, [item(goods)]);
    const states = ['reserved', 'in-process', 'in-stock'] as const;
    const pieces: (number | undefined)[] = [];
    for (const state of states) {
      await writeHoldings(books.custody.database, [{ ...newHolding(siteId, goods), state }]);
      pieces.push((await board()).of(bay)?.pieces);
    }
    expect(pieces).toEqual([1, 0, 0]);
    expect(await changed(bay, { isRetired: true })).toMatchObject({ ok: true });
    expect(await put(bay, [item(goods)])).toMatchObject({ problem: { code: 'bay.retired' } });
  });

  it.each([
    ['an older process takes out and this one brings back', [true, false]],
    ['this one takes out and an older process brings back', [false, true]],
    ['an older process takes out and brings back', [true, true]],
  ])('come back into none when %s', async (_, isOlder) => {
    const goods = fridge();
    await inStock(goods);
    const bay = (await made(`O-${newId().slice(-6)}`)).id;
    await put(bay, [item(goods)]);
    expect((await board()).of(bay)?.pieces).toBe(1);
    for (const [step, state] of (['in-process', 'in-stock'] as const).entries()) {
      // a version that knows no bays writes the state alone
      if (isOlder[step] === true)
        await books.custody.database.query('update holding set state = $2 where item_id = $1', [goods.itemId, state]);
      else await writeHoldings(books.custody.database, [{ ...newHolding(siteId, goods), state }]);
    }
    expect((await board()).of(bay)?.pieces).toBe(0);
  });

  it('are where their container is: one piece, with the weight of its members', async () => {
    const [one, two] = [fridge(), fridge()];
    await inStock(one, two);
    const [a, b] = [(await made('D-1')).id, (await made('D-2')).id];
    await put(a, [item(one)]);
    const containerId = newId();
    const members = { itemIds: [one.itemId, two.itemId], containerId };
    const packed = { kind: 'consolidate', ...members, siteId, containerKind: 'pallet', code: 'P-1' } as const;
    expect(await changeContainer(books.custody, { id: containerId, correlationId, command: packed })).toMatchObject({
      ok: true,
    });
    expect((await board()).of(a)?.pieces).toBe(0);
    expect(await put(b, [item(one)])).toMatchObject({ problem: { code: 'item.packed' } });
    await put(b, [{ kind: 'container', id: containerId }]);
    expect((await board()).of(b)).toMatchObject({ pieces: 1, items: 2, grams: 100_000 });
    const at = { tier: 'transfer' as const, at: new Date().toISOString() };
    const { rows } = await storedItems(books.custody.database, at, { siteId, bay: b, limit: 9 });
    expect(rows.map(({ bayCode, holding }) => [bayCode, holding.item.itemId])).toEqual([
      ['D-2', one.itemId],
      ['D-2', two.itemId],
    ]);
    const release = { kind: 'release', containerId } as const;
    await changeContainer(books.custody, { id: newId(), correlationId, command: release });
    expect((await board()).of(b)?.pieces).toBe(0);
  });

  it.each([
    ['releases', { state: 'released' }],
    ['dispatches', { state: 'dispatched' }],
  ])('of a container leave with it when an older process %s it', async (_, { state }) => {
    const goods = fridge();
    await inStock(goods);
    const bay = (await made(`R-${newId().slice(-6)}`)).id;
    const containerId = newId();
    const packed = { kind: 'consolidate', itemIds: [goods.itemId], containerId, siteId } as const;
    const command = { ...packed, containerKind: 'pallet', code: `P-${newId().slice(-6)}` } as const;
    await changeContainer(books.custody, { id: containerId, correlationId, command });
    await put(bay, [{ kind: 'container', id: containerId }]);
    const sql = 'select bay_id as "bayId", placed_at is null as "isNowhere" from container where container_id = $1';
    const lies = () => rowsOf(books.custody.database, sql, [containerId]);
    expect(await lies()).toEqual([{ bayId: bay, isNowhere: false }]);
    // a version that knows no bays writes the state alone
    await books.custody.database.query('update container set state = $2 where container_id = $1', [containerId, state]);
    expect(await lies()).toEqual([{ bayId: null, isNowhere: true }]);
  });

  it('that wait are told by the page, what came first first, and so is what lies in a bay', async () => {
    const goods = [fridge(), fridge(), fridge()];
    await inStock(...goods);
    const read = async (bayId: string | null): Promise<readonly string[]> => {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await lyingThings(books.custody, { siteId, bayId, after, limit: 2 });
        if (!page.ok) throw new Error(page.problem.code);
        seen.push(...page.value.things.map(({ id }) => id));
        after = page.value.next ?? undefined;
      } while (after !== undefined);
      return seen;
    };
    const waiting = await read(null);
    expect(waiting.slice(-3)).toEqual(goods.map(({ itemId }) => itemId));
    expect((await board()).unplaced.pieces).toBe(waiting.length);
    const bay = (await made('E-1')).id;
    await put(bay, goods.map(item));
    expect(await read(bay)).toEqual(goods.map(({ itemId }) => itemId));
    expect(await read(null)).toEqual(waiting.slice(0, -3));
    const other = await lyingThings(books.custody, { siteId: point.siteId, bayId: bay, limit: 2 });
    expect(other).toMatchObject({ problem: { code: 'bay.unknown' } });
  });
});

describe('the plans', () => {
  it('read indices, however much there is', async () => {
    const { database } = books.custody;
    await database.query(
      `insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state, bay_id)
       select gen_random_uuid(), case when n % 9 = 0 then $1::uuid else gen_random_uuid() end, 'item', 'appliance',
              'appliance.refrigerator', 1, '[]', 1, 'in-stock', case when n % 2 = 0 then gen_random_uuid() end
         from generate_series(1, 9000) as n`,
      [siteId],
    );
    await database.query('analyze holding');
    const planOf = async (sql: string, parameters: readonly unknown[]): Promise<string> =>
      (await rowsOf<Record<'QUERY PLAN', string>>(database, `explain ${sql}`, [...parameters]))
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    expect(await planOf(lyingSql, [siteId, null])).toMatch(/holding_in_bay/);
    expect(await planOf(unplacedSql, [siteId])).toMatch(/holding_unplaced/);
    expect(await planOf(lyingThingsSql(true), [siteId, null, null, null, 20])).toMatch(/holding_unplaced/);
    expect(await planOf(lyingThingsSql(false), [siteId, newId(), null, null, 20])).toMatch(/holding_in_bay/);
  });
});
