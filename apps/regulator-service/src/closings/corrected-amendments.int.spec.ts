import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { createNameBook } from '../facts/name-book.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { closeMonths } from './close-months.ts';
import { knownNowSql } from './closing-sql.ts';
import { readChanges } from './closings-query.ts';

const hours = 6;
const story = new Story(hours * 60);
const { point, otherPoint, station } = story.sites;
const due = new Date('2026-04-04T00:00:00+08:00');
const [fridge, washer] = ['appliance.refrigerator', 'appliance.washing-machine'];
const lastId = (): string => story.log.events.at(-1)?.id ?? '';
const one = (items: readonly ItemFacts[]): ItemFacts => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing was received');
  return item;
};
/** The last word of a site on the weight of its stock is corrected. */
const weighed = (siteId: string, before: ItemFacts, grams: number, corrects: string): ItemFacts => {
  const item = { ...before, grams, custodySeq: before.custodySeq + 1 };
  const said = { siteId, corrects, item, beforeGrams: before.grams, reason: '称重有误', staffId: null };
  story.log.tell(siteSource(siteId), fact('cn.huihuan.item.corrected.v1', said));
  return item;
};

/** What is told before the closing is of March, all that follows of April and later. */
story.registry();
const lot = story.collect(point, story.item({ grams: 10_000 }));
const lotIn = lastId();
const handed = story.collect(point, story.item({ grams: 50_000 }));
const received = one(story.receive([point, station], story.dispatch(point, station, [handed])));
const receipt = lastId();
const ofMarch = [...story.log.deliveries];
while (story.log.events.length < 140) story.collect(otherPoint, story.item({ grams: 10 }));
// the weight of a lot that nobody else had, corrected after an amendment, twice, and then its class
const heavier = story.amend(point, lot, { grams: 12_000, corrects: lotIn });
const lighter = weighed(point, heavier, 11_000, lastId());
const lightest = weighed(point, lighter, 10_900, lastId());
story.amend(point, lightest, { classCode: washer, corrects: lastId() });
// the station proposes, which can name its own receipt alone: another class and weight, and later weighs the piece again
const agreed = story.amend(station, received, {
  ...{ classCode: washer, grams: 48_000, corrects: receipt, agreedBy: point },
});
weighed(station, agreed, 47_000, lastId());
const later = story.log.deliveries.slice(ofMarch.length);

const regulators: TestRegulator[] = [];
const closedThenTold = async (batches: readonly (readonly Delivery[])[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  await regulator.project(ofMarch);
  expect(await closeMonths(regulator.database, due, 3)).toEqual(['2026-03-01']);
  for (const batch of batches) await regulator.project(batch);
  return regulator;
};

const asNow = async ({ database }: TestRegulator) => {
  const rows = await rowsOf<{ figure: string; sum: string }>(
    database,
    `select kind || ' ' || class_code as figure, sum(items)::int || ' × ' || sum(grams)::bigint as sum
       from (${knownNowSql}) as known where site_id <> '${otherPoint}'
      group by 1 having sum(items) <> 0 or sum(grams) <> 0 order by 1`,
    ['2026-03-01', '2026-04-01', ['collected', 'received']],
  );
  return Object.fromEntries(rows.map(({ figure, sum }) => [figure, sum]));
};
const stockOf = ({ database }: TestRegulator, siteId: string) =>
  rowsOf(
    database,
    `select class_code as class, items, grams from stock where site_id = $1 and (items <> 0 or grams <> 0) order by 1`,
    [siteId],
  );
const changesOf = async ({ database }: TestRegulator, kind: 'collected' | 'received') => {
  const question = { sight: null, month: '2026-03', kind };
  const { facts } = await readChanges(database, createNameBook(database), question);
  const told = facts.filter(({ type }) => type.includes('amended') || type.includes('item.corrected'));
  return told.map(({ grams }) => grams).toSorted((a, b) => a - b);
};
/** The piece was handed in as heavy as the point says; only its class was wrong from there on. */
const expected = {
  [`collected ${washer}`]: '2 × 60900',
  [`received ${washer}`]: '1 × 47000',
};

let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await closedThenTold([later]);
});
afterAll(async () => {
  for (const each of regulators) await each.test.drop();
});

describe('a weight that is corrected after an amendment', () => {
  it('changes the figure of its site, and a later class takes all of it along', async () => {
    expect(await asNow(regulator)).toEqual(expected);
    expect(await stockOf(regulator, point)).toEqual([{ class: washer, items: 1, grams: 10_900 }]);
    expect(await stockOf(regulator, station)).toEqual([{ class: washer, items: 1, grams: 47_000 }]);
  });

  it('is among the facts that sum to the difference of the closed month', async () => {
    expect(await changesOf(regulator, 'collected')).toEqual([-1_000, -100, 0, 0, 2_000]);
    expect(await changesOf(regulator, 'received')).toEqual([-2_000, -1_000]);
  });

  it.each([1, 2, 3, 4])('is the same in any order, and told twice (seed %i)', async (seed) => {
    const random = chance(seed);
    const other = await closedThenTold(inBatches(shuffled([...later, ...later], random), 5, random));
    expect(await asNow(other)).toEqual(expected);
    expect(await other.rows('figure_amendment')).toEqual(await regulator.rows('figure_amendment'));
  });

  it.each([5, 6])('is the same where what it goes back to arrives after it (seed %i)', async (seed) => {
    const random = chance(seed);
    const other = await newTestRegulator();
    regulators.push(other);
    for (const batch of inBatches(shuffled(story.log.deliveries, random), 5, random)) await other.project(batch);
    expect(await asNow(other)).toEqual(expected);
    expect(await other.rows('figure_amendment')).toEqual(await regulator.rows('figure_amendment'));
  });

  it('makes its difference when the amendment that it corrects comes after the closing', async () => {
    const isOfLot = ({ record }: Delivery): boolean => record.includes(lot.itemId);
    const [amendment, ...corrections] = later.filter(isOfLot).slice(0, 3);
    const other = await newTestRegulator();
    regulators.push(other);
    await other.project([...ofMarch, ...corrections]);
    await closeMonths(other.database, due, 3);
    expect(await changesOf(other, 'collected')).toEqual([]);
    if (amendment !== undefined) await other.project([amendment]);
    expect(await changesOf(other, 'collected')).toEqual([-1_000, -100, 2_000]);
    expect(await asNow(other)).toMatchObject({ [`collected ${fridge}`]: '2 × 60900' });
  });
});
