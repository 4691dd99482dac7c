import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadEvent } from '@huihuan/contracts-events';
import { chinaDayOf, flowsOf, foldItems, touchesOfBatch, type CustodyLedger } from '@huihuan/regulator-domain';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import {
  migrations,
  newTestRegulator,
  projectedTables,
  type TestRegulator,
} from '../spec/test-regulator.support.spec.ts';
import { tellWholeStory } from '../spec/whole-story.support.spec.ts';
import { readDay, readDays } from './day-query.ts';
import type { Day } from './day-schema.ts';
import { DayTables1764000026001 } from './day-tables.ts';
import { followArchiveAtStart } from './follow-archive.ts';

/** Everything that can happen to goods, over three weeks and the end of a month. */
const { story } = tellWholeStory(60 * 11);
const { deliveries } = story.log;
const { point, otherPoint, station, centre, smelter } = story.sites;
const dayOf = (event: ReadEvent): string => chinaDayOf(event.time);
const days = [...new Set(deliveries.map(({ event }) => dayOf(event)))].sort();
const lastDay = days.at(-1) ?? '';
const later = new Date('2026-07-01T00:00:00.000Z');
const dayTables = projectedTables.filter((table) => /^(day|month)_|^shipment_days$|^site_since$/.test(table));

const regulators: TestRegulator[] = [];
const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};
let regulator: TestRegulator;
const read = (day: string, sight: readonly string[] | null = null): Promise<Day> =>
  readDay(regulator.database, sight, day, later);

beforeAll(async () => {
  regulator = await fresh();
  const random = chance(5);
  for (const batch of inBatches(shuffled([...deliveries, ...deliveries], random), 30, random)) {
    await regulator.project(batch);
  }
});

afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

/** The other way to a day: every item by all that was said of it until then, whatever came first. */
const foldedUntil = (day: string): CustodyLedger => {
  const said = deliveries.filter(({ event }) => dayOf(event) <= day);
  const order = shuffled(said, chance(Number(day.replaceAll('-', ''))));
  return foldItems(touchesOfBatch(order.map(({ event }, position) => ({ event, position }))), new Map()).ledger;
};

const sumOf = (amounts: Iterable<{ readonly items: number; readonly grams: number }>) => {
  const total = { items: 0, grams: 0 };
  for (const { items, grams } of amounts) {
    total.items += items;
    total.grams += grams;
  }
  return total;
};

describe('a day of the past', () => {
  it('lies in a story that ends in another month than it began', () => {
    expect(days.length).toBeGreaterThan(15);
    expect([days[0], lastDay.slice(0, 7)]).toEqual(['2026-03-02', '2026-04']);
  });

  it.each(days)('%s is what all facts until its end make of every item', async (day) => {
    const { stock, shipments } = foldedUntil(day);
    const answer = await read(day);
    expect(answer.stock).toEqual(sumOf(stock.values()));
    expect(answer.inTransit).toMatchObject(sumOf(shipments.values()));
    for (const { properties } of answer.sites) {
      const there = [...stock.values()].filter(({ siteId }) => siteId === properties.siteId);
      expect({ items: properties.items, grams: properties.grams }).toEqual(sumOf(there));
    }
    const ofDay = deliveries.filter(({ event }) => dayOf(event) === day);
    expect(answer.events).toBe(ofDay.length);
    const collected = ofDay.flatMap(({ event }) => flowsOf(event)).filter(({ kind }) => kind === 'collected');
    expect(answer.today.collected).toEqual(sumOf(collected));
  });

  it('knows the shipments that were on the road when it ended, and the differences that were open', async () => {
    const roads = await Promise.all(days.map(async (day) => (await read(day)).shipments.length));
    expect([roads[0], Math.max(...roads), roads.at(-1)]).toEqual([0, 1, 1]);
    const open = await Promise.all(days.map(async (day) => (await read(day)).openDiscrepancies));
    expect([open[0], Math.max(...open), open.at(-1)]).toEqual([0, 1, 0]);
    const counts = await Promise.all(days.map(async (day) => (await read(day)).inTransit.shipments));
    expect(counts).toEqual(roads);
  });

  it('has the conflicts that the regulator had found by its end and that were not settled by then', async () => {
    const conflicted = await fresh();
    await conflicted.database.query(
      `insert into conflict (conflict_id, kind, value, item_ids, state, opened_at, settled_at)
       select $1::uuid, 'vin', 'V1', '{}'::uuid[], 'open', timestamptz '2026-03-03T08:00:00Z', null::timestamptz
        union all
       select $2::uuid, 'vin', 'V2', '{}'::uuid[], 'settled', timestamptz '2026-03-04T15:59:59Z', timestamptz '2026-03-05T16:00:00Z'`,
      [story.log.id(), story.log.id()],
    );
    const open = await Promise.all(
      ['02', '03', '04', '05', '06'].map((day) => readDay(conflicted.database, null, `2026-03-${day}`, later)),
    );
    expect(open.map(({ openConflicts }) => openConflicts)).toEqual([0, 1, 2, 2, 1]);
  });

  it('is that of the areas in sight', async () => {
    const { sites, stock } = await read(lastDay, ['410122002%']);
    expect(sites.map(({ id }) => id).sort()).toEqual([station, centre, smelter].sort());
    const { stock: folded } = foldedUntil(lastDay);
    const elsewhere = [point, otherPoint];
    expect(stock).toEqual(sumOf([...folded.values()].filter(({ siteId }) => !elsewhere.includes(siteId))));
    expect(await read(lastDay, ['410184%'])).toMatchObject({ sites: [], events: 0, stock: { items: 0, grams: 0 } });
  });

  it('has nothing before the records begin, and keeps what there was when they end', async () => {
    expect(await read('2026-03-01')).toMatchObject({ sites: [], events: 0, stock: { items: 0 }, isOver: true });
    const { position, stock, sites } = await read(lastDay);
    expect(await read('2026-06-30')).toMatchObject({ position, stock, sites, events: 0 });
    expect(await read('2026-07-01')).toMatchObject({ isOver: false });
  });
});

describe('the days', () => {
  it('are those with facts', async () => {
    const answer = await readDays(regulator.database, null, later);
    expect(answer).toMatchObject({ firstDay: '2026-03-02', today: '2026-07-01' });
    expect(answer.days.map(({ day }) => day)).toEqual(days);
    expect(answer.days.reduce((sum, { events }) => sum + events, 0)).toBe(deliveries.length);
    expect(await readDays(regulator.database, ['410184%'], later)).toMatchObject({ firstDay: null, days: [] });
  });

  it('are filled from an archive of the version before, and are the same rows', async () => {
    const content = async () => Promise.all(dayTables.map((table) => regulator.rows(table)));
    const before = await content();
    expect(dayTables).toHaveLength(6);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    await regulator.database.query(`drop table day_head, ${dayTables.join()}`);
    await regulator.database.query('drop index discrepancy_while_open');
    await regulator.database.query('delete from migration where name = $1', [new DayTables1764000026001().name]);
    const updated = await regulator.test.open('regulator', { migrations });
    await followArchiveAtStart(updated);
    expect(await content()).toEqual(before);
    await followArchiveAtStart(updated);
    expect(await content()).toEqual(before);
  });

  it('come up to what a version without them archived beside them', async () => {
    const beside = await fresh();
    const half = Math.floor(deliveries.length / 2);
    await beside.project(deliveries.slice(0, half));
    // The other version has moved on the archive and not the days.
    await beside.database.query(`truncate ${dayTables.join()}`);
    await beside.database.query('update day_head set position = 0');
    await beside.project(deliveries.slice(half), 10);
    for (const table of dayTables) expect(await beside.rows(table)).toEqual(await regulator.rows(table));
  });
});
