import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { createNameBook } from '../facts/name-book.ts';
import { periodOf } from '../figures/period.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { migrations, newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { closeMonths } from './close-months.ts';
import { ClosingTables1764000052000 } from './closing-tables.ts';
import { readChanges, readClosedMonths } from './closings-query.ts';
import { followFiguresAtStart } from './follow-figures.ts';

const hours = 6;
const story = new Story(hours * 60);
const { point, otherPoint, station, centre } = story.sites;
const march = { fromMonth: '2026-03', toMonth: '2026-03' };
const due = new Date('2026-04-04T00:00:00+08:00');
const threeDays = 3;
const way = [point, station] as const;

const idOf = (): string => story.log.events.at(-1)?.id ?? '';
const correct = (siteId: string, corrects: string, item: ItemFacts, grams: number): ItemFacts => {
  const after = { ...item, grams, custodySeq: item.custodySeq + 1 };
  const said = { siteId, corrects, item: after, beforeGrams: item.grams, reason: '称重有误', staffId: null };
  story.log.tell(siteSource(siteId), fact('cn.huihuan.item.corrected.v1', said));
  return after;
};

/** Six hours lie between two facts: what is told before the closing is of March, all that follows of April and later. */
story.registry();
const fridge = story.collect(point, story.item({ grams: 50_000 }));
const fridgeIn = idOf();
const early = story.collect(point, story.item({ grams: 30_000 }));
const earlyIn = idOf();
correct(point, earlyIn, early, 31_000);
story.collect(otherPoint, story.item({ grams: 7_000 }));
const late = story.log.deliveries.slice(-1);
const heavy = story.collect(point, story.item({ grams: 20_000 }));
const sent = story.dispatch(point, station, [heavy]);
const [received] = story.receive(way, sent);
const copper = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.copper', grams: 5_000 });
story.dismantle(centre, [story.collect(centre, story.item({ grams: 6_000 }))], [copper]);
const dismantled = idOf();
const ofMarch = story.log.deliveries.filter(({ id }) => id !== late[0]?.id);
while (story.log.events.length < 140) story.collect(otherPoint, story.item({ grams: 10 }));
const between = story.log.deliveries.slice(ofMarch.length + late.length);
const before = story.log.events.length;
const once = correct(point, fridgeIn, fridge, 48_000);
correct(point, idOf(), once, 47_500);
correct(centre, dismantled, copper, 5_200);
if (received === undefined) throw new Error('nothing was received');
story.settle(way, sent.shipmentId, received, { kind: 'weight', place: 'unchanged', correctionGrams: -700 });
const after: readonly Delivery[] = [...late, ...story.log.deliveries.slice(before)];

const regulators: TestRegulator[] = [];
const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};
const period = (() => {
  const read = periodOf(march);
  if (!read.ok) throw new Error(read.problem.en);
  return read.value;
})();
const figures = async ({ database }: TestRegulator, sight: readonly string[] | null = null) => {
  const [month] = await readClosedMonths(database, sight, period);
  return Object.fromEntries(
    (month?.figures ?? []).map(({ kind, family, reported, now }) => [
      `${kind} ${family ?? ''}`,
      [reported, now].map(({ items, grams }) => `${items} × ${grams}`).join(' → '),
    ]),
  );
};
const changes = async (
  { database }: TestRegulator,
  kind: 'collected' | 'received' | 'produced',
  family?: 'bulk' | 'unknown',
) => readChanges(database, createNameBook(database), { sight: null, month: '2026-03', kind, family });

const closedThenTold = async (deliveries: readonly (readonly Delivery[])[]): Promise<TestRegulator> => {
  const regulator = await fresh();
  await regulator.project([...ofMarch]);
  expect(await closeMonths(regulator.database, due, threeDays)).toEqual(['2026-03-01']);
  for (const batch of deliveries) await regulator.project(batch);
  return regulator;
};

let regulator: TestRegulator;

beforeAll(async () => {
  regulator = await closedThenTold([between, after]);
});

afterAll(async () => {
  for (const each of regulators) await each.test.drop();
});

const grown = {
  'collected appliance': '4 × 107000 → 5 × 111500',
  'consumed appliance': '1 × 6000 → 1 × 6000',
  'produced ': '1 × 5000 → 1 × 5200',
  'received appliance': '1 × 20000 → 1 × 19300',
};

describe('a closed month', () => {
  it('keeps what was reported, and shows beside it what is known now', async () => {
    const april = between.filter(({ event }) => event.time >= '2026-03-31T16:00:00.000Z').length;
    expect(april).toBeGreaterThan(0);
    const found = await figures(regulator);
    const small = between.length - april;
    expect(found).toEqual({ ...grown, 'collected appliance': `4 × 107000 → ${5 + small} × ${111_500 + small * 10}` });
  });

  it('counts a weight that was corrected before it was closed as corrected', async () => {
    const only = await fresh();
    await only.project([...ofMarch]);
    await closeMonths(only.database, due, threeDays);
    expect(await figures(only)).toMatchObject({ 'collected appliance': '4 × 107000 → 4 × 107000' });
  });

  it.each([1, 2, 3])('is the same when what follows arrives in any order and twice (seed %i)', async (seed) => {
    const random = chance(seed);
    const shuffle = shuffled([...between, ...after, ...after], random);
    const other = await closedThenTold(inBatches(shuffle, 9, random));
    expect(await figures(other)).toEqual(await figures(regulator));
    await other.project([...ofMarch, ...after]);
    expect(await figures(other)).toEqual(await figures(regulator));
  });

  it('opens the facts that made the difference, and they sum to it', async () => {
    const collected = await changes(regulator, 'collected');
    const made = collected.facts.filter(({ grams }) => grams !== 10);
    expect(made.map(({ cause, items, grams }) => [cause, items, grams]).sort()).toEqual([
      ['corrected', 0, -2_000],
      ['corrected', 0, -500],
      ['late', 1, 7_000],
    ]);
    expect((await changes(regulator, 'received')).facts).toMatchObject([{ cause: 'settled', items: 0, grams: -700 }]);
    expect((await changes(regulator, 'produced')).facts).toMatchObject([{ cause: 'corrected', items: 0, grams: 200 }]);
  });

  it('opens also what is of a class that the registry has not told of', async () => {
    const ofUnknown = await changes(regulator, 'produced', 'unknown');
    expect(ofUnknown.facts).toMatchObject([{ cause: 'corrected', items: 0, grams: 200 }]);
    expect((await changes(regulator, 'produced', 'bulk')).facts).toEqual([]);
    expect((await changes(regulator, 'received', 'unknown')).facts).toEqual([]);
  });

  it('gives the facts page by page', async () => {
    const names = createNameBook(regulator.database);
    let [grams, before, pages]: [number, number | undefined, number] = [0, undefined, 0];
    do {
      const question = { sight: null, month: '2026-03', kind: 'collected' as const, before };
      const page: Awaited<ReturnType<typeof readChanges>> = await readChanges(regulator.database, names, question);
      grams += page.facts.reduce((sum, one) => sum + one.grams, 0);
      pages += 1;
      before = page.before ?? undefined;
    } while (before !== undefined);
    const [all] = await readClosedMonths(regulator.database, null, period);
    const collected = all?.figures.find(({ kind }) => kind === 'collected');
    expect(pages).toBeGreaterThan(1);
    expect(grams).toBe((collected?.now.grams ?? 0) - (collected?.reported.grams ?? 0));
  });

  it('is that of the areas in sight', async () => {
    expect(await figures(regulator, ['410122002%'])).toMatchObject({
      'collected appliance': '1 × 6000 → 1 × 6000',
      'received appliance': grown['received appliance'],
    });
    expect(await figures(regulator, ['410184%'])).toEqual({});
    const names = createNameBook(regulator.database);
    const asked = { month: '2026-03', kind: 'produced' as const };
    const seen = async (sight: readonly string[]) =>
      (await readChanges(regulator.database, names, { ...asked, sight })).facts.map(({ grams }) => grams);
    expect(await seen(['410122002%'])).toEqual([200]);
    expect(await seen(['410122001%'])).toEqual([]);
  });

  it('is not closed before it is over as many days, and once', async () => {
    const other = await fresh();
    await other.project([...ofMarch]);
    expect(await closeMonths(other.database, new Date('2026-04-03T23:59:59+08:00'), threeDays)).toEqual([]);
    const both = await Promise.all([1, 2].map(() => closeMonths(other.database, due, threeDays)));
    expect(both.flat()).toEqual(['2026-03-01']);
    expect(await closeMonths(other.database, due, threeDays)).toEqual([]);
    expect(await closeMonths((await fresh()).database, due, threeDays)).toEqual([]);
  });

  it('cannot be changed in the database', async () => {
    const changed = regulator.database.query('update month_reported set grams = grams + 1');
    await expect(changed).rejects.toThrow('what was reported of a month stays');
    await expect(regulator.database.query('delete from month_closing')).rejects.toThrow('stays');
  });
});

describe('an archive of the version before', () => {
  it('has its past months closed by what is known at the upgrade, and follows from there', async () => {
    const old = await fresh();
    await old.project([...ofMarch, ...between]);
    const tables = 'figure_head, month_reported, month_closing, figure_correction, figure_late';
    await old.database.query(`drop table ${tables}; drop function refuse_other_report()`);
    await old.database.query('delete from migration where name = $1', [new ClosingTables1764000052000().name]);
    const updated = await old.test.open('regulator', { migrations });
    await followFiguresAtStart(updated);
    expect(await closeMonths(updated, due, threeDays)).toEqual(['2026-03-01']);
    await old.project(after);
    const [reported, now] = (await figures(old))['collected appliance']?.split(' → ') ?? [];
    expect((await figures(regulator))['collected appliance']).toMatch(new RegExp(` → ${now ?? 'none'}$`));
    expect(Number(reported?.split(' × ')[1])).toBe(Number(now?.split(' × ')[1]) - 7_000 + 2_500);
  });

  it('is followed where a version without closings archived beside this one', async () => {
    const beside = await closedThenTold([between.slice(0, 5)]);
    await beside.project([...between.slice(5), ...after]);
    await beside.database.query('truncate figure_late, figure_correction');
    await beside.database.query('update figure_head set position = 0');
    await beside.project([...story.log.deliveries.slice(0, 1)]);
    await followFiguresAtStart(beside.database);
    expect(await figures(beside)).toEqual(await figures(regulator));
    expect((await changes(beside, 'collected')).facts.map(({ grams }) => grams).sort()).toEqual(
      (await changes(regulator, 'collected')).facts.map(({ grams }) => grams).sort(),
    );
  });
});
