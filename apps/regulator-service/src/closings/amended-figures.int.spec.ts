import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { createNameBook } from '../facts/name-book.ts';
import { periodOf } from '../figures/period.ts';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { closeMonths } from './close-months.ts';
import { knownNowSql } from './closing-sql.ts';
import { readChanges, readClosedMonths } from './closings-query.ts';

const hours = 6;
const story = new Story(hours * 60);
const { point, station, centre } = story.sites;
const due = new Date('2026-04-04T00:00:00+08:00');
const washer = 'appliance.washing-machine';
const idOf = (): string => story.log.events.at(-1)?.id ?? '';
const one = (items: readonly ItemFacts[]): ItemFacts => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing was received');
  return item;
};

/** Six hours lie between two facts: what is told before the closing is of March, all that follows of April and later. */
story.registry();
const handed = story.collect(point, story.item({ grams: 50_000 }));
const handIn = idOf();
const received = one(story.receive([point, station], story.dispatch(point, station, [handed])));
const second = story.collect(point, story.item({ grams: 20_000 }));
const secondIn = idOf();
const treated = one(story.receive([point, centre], story.dispatch(point, centre, [second])));
const jobId = story.dismantle(
  centre,
  [treated],
  [story.item({ classCode: 'bulk.steel', family: 'bulk', grams: 19_000 })],
);
const lot = story.collect(point, story.item({ grams: 9_000 }));
const lotIn = idOf();
const ofMarch = [...story.log.deliveries];
while (story.log.events.length < 140) story.collect(story.sites.otherPoint, story.item({ grams: 10 }));
const before = story.log.events.length;
// the station says what the point had written down wrong, and the point agrees
const asWasher = story.amend(station, received, { classCode: washer, corrects: handIn, agreedBy: point });
story.amend(station, asWasher, { grams: 48_000, corrects: handIn, agreedBy: point });
// taken apart before anybody saw it
const gone = { ...treated, custodySeq: treated.custodySeq + 1 };
story.amend(centre, gone, { classCode: washer, corrects: secondIn, agreedBy: point, place: 'consumed', jobId });
// a weight that was corrected while the goods were there, and then its class
const weighed = { ...lot, grams: 8_000, custodySeq: 2 };
const said = { siteId: point, corrects: lotIn, item: weighed, beforeGrams: 9_000, reason: '称重有误', staffId: null };
story.log.tell(siteSource(point), fact('cn.huihuan.item.corrected.v1', said));
story.amend(point, weighed, { classCode: washer, corrects: idOf() });
const after = story.log.deliveries.slice(before);

const regulators: TestRegulator[] = [];
const closedThenTold = async (batches: readonly (readonly Delivery[])[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  await regulator.project(ofMarch);
  expect(await closeMonths(regulator.database, due, 3)).toEqual(['2026-03-01']);
  for (const batch of batches) await regulator.project(batch);
  return regulator;
};

interface Sum {
  readonly figure: string;
  readonly items: number;
  readonly grams: number;
}
const sumsOf = async ({ database }: TestRegulator, sql: string, parameters: unknown[] = []) => {
  const grouped = `select kind || ' ' || class_code as figure, sum(items)::int as items, sum(grams)::bigint as grams
    from (${sql}) as counted group by 1 having sum(items) <> 0 or sum(grams) <> 0 order by 1`;
  const rows = await rowsOf<Sum>(database, grouped, parameters);
  return Object.fromEntries(rows.map(({ figure, items, grams }) => [figure, `${items} × ${grams}`]));
};
const asNow = (regulator: TestRegulator) => {
  const kinds = ['collected', 'received', 'consumed'];
  const march = `select * from (${knownNowSql}) as known where site_id <> '${story.sites.otherPoint}'`;
  return sumsOf(regulator, march, ['2026-03-01', '2026-04-01', kinds]);
};
const stockOf = ({ database }: TestRegulator, siteId: string) =>
  rowsOf(
    database,
    `select class_code as class, items, grams from stock where site_id = $1 and (items <> 0 or grams <> 0) order by 1`,
    [siteId],
  );

const march = (() => {
  const read = periodOf({ fromMonth: '2026-03', toMonth: '2026-03' });
  if (!read.ok) throw new Error(read.problem.en);
  return read.value;
})();
let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await closedThenTold([story.log.deliveries.slice(ofMarch.length, before), after]);
});
afterAll(async () => {
  for (const each of regulators) await each.test.drop();
});

const fridge = 'appliance.refrigerator';

describe('an amendment after a month was closed', () => {
  it('leaves what was reported, and moves pieces and grams from one class to the other as now', async () => {
    expect(await sumsOf(regulator, `select * from month_reported where kind <> 'produced'`)).toEqual({
      [`collected ${fridge}`]: '3 × 79000',
      [`consumed ${fridge}`]: '1 × 20000',
      [`received ${fridge}`]: '2 × 70000',
    });
    expect(await asNow(regulator)).toEqual({
      [`collected ${washer}`]: '3 × 76000',
      [`consumed ${washer}`]: '1 × 20000',
      [`received ${washer}`]: '2 × 68000',
    });
  });

  it('is told by class, so that a change within a family is seen, and opens by class', async () => {
    const [month] = await readClosedMonths(regulator.database, null, march);
    const collected = (month?.figures ?? []).filter(({ kind }) => kind === 'collected');
    const classes = collected.flatMap((figure) => figure.classes);
    expect(classes.find(({ classCode }) => classCode === washer)).toEqual({
      ...{ classCode: washer, reported: { items: 0, grams: 0 }, now: { items: 3, grams: 76_000 } },
    });
    expect(classes.find(({ classCode }) => classCode === fridge)?.reported).toEqual({ items: 3, grams: 79_000 });
    for (const { reported, now, classes: parts } of collected)
      for (const [whole, figure] of [
        [reported, 'reported'],
        [now, 'now'],
      ] as const)
        expect(parts.reduce((sum, part) => sum + part[figure].grams, 0)).toBe(whole.grams);
    const question = { sight: null, month: '2026-03', kind: 'collected' as const, classCode: washer };
    const { facts } = await readChanges(regulator.database, createNameBook(regulator.database), question);
    expect([
      facts.reduce((sum, { items }) => sum + items, 0),
      facts.reduce((sum, { grams }) => sum + grams, 0),
    ]).toEqual([3, 76_000]);
  });

  it('moves stock from one class to the other, and not of what was gone', async () => {
    expect(await stockOf(regulator, station)).toEqual([{ class: washer, items: 1, grams: 48_000 }]);
    expect(await stockOf(regulator, point)).toEqual([{ class: washer, items: 1, grams: 8_000 }]);
    expect(await stockOf(regulator, centre)).toEqual([{ class: 'bulk.steel', items: 1, grams: 19_000 }]);
  });

  it('is among the facts that made the difference, which sum to it', async () => {
    const question = { sight: null, month: '2026-03', kind: 'collected' as const };
    const { facts } = await readChanges(regulator.database, createNameBook(regulator.database), question);
    const made = facts.filter(({ type }) => type.includes('amended') || type.includes('item.corrected'));
    expect(made.map(({ cause, items, grams }) => [cause, items, grams])).toEqual([
      ['corrected', 0, 0],
      ['corrected', 0, -1_000],
      ['corrected', 0, 0],
      ['corrected', 0, -2_000],
      ['corrected', 0, 0],
    ]);
    expect(made.at(-1)?.summary).toMatchObject({
      zh: expect.stringMatching(/类别 电冰箱 → appliance\.washing-machine（场所2提出，场所0同意）/),
      en: expect.stringMatching(/class refrigerator → .*\(proposed by station, agreed by point\)/),
    });
  });

  it.each([1, 2, 3, 4])('is the same when it arrives in any order, and twice (seed %i)', async (seed) => {
    const random = chance(seed);
    const rest = story.log.deliveries.slice(ofMarch.length);
    const other = await closedThenTold(inBatches(shuffled([...rest, ...after], random), 5, random));
    expect(await asNow(other)).toEqual(await asNow(regulator));
    expect(await other.rows('figure_amendment')).toEqual(await regulator.rows('figure_amendment'));
    expect(await stockOf(other, station)).toEqual(await stockOf(regulator, station));
  });

  it.each([5, 6])('is the same when what it corrects arrives after it (seed %i)', async (seed) => {
    const random = chance(seed);
    const other = await newTestRegulator();
    regulators.push(other);
    for (const batch of inBatches(shuffled(story.log.deliveries, random), 5, random)) await other.project(batch);
    expect(await asNow(other)).toEqual(await asNow(regulator));
    expect(await other.rows('figure_amendment')).toEqual(await regulator.rows('figure_amendment'));
  });
});
