import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNameBook } from '../facts/name-book.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { readFigureFacts, type FlowQuestion } from './figure-facts.ts';
import { readFigures } from './figures-query.ts';
import { periodOf } from './period.ts';

let regulator: TestRegulator;
const story = new Story();
const { point, otherPoint, station, centre } = story.sites;
const now = new Date('2026-04-01T00:00:00.000Z');
const county = ['410122%'];

const within = (fromMonth: string, toMonth = fromMonth) => {
  const period = periodOf({ fromMonth, toMonth });
  if (!period.ok) throw new Error(period.problem.en);
  return { fromMonth, toMonth, period: period.value };
};
const figures = (sight: readonly string[] | null, from: string, to = from) =>
  readFigures(regulator.database, { ...within(from, to), sight }, now);
const facts = (more: Partial<FlowQuestion> & Pick<FlowQuestion, 'kind'>) =>
  readFigureFacts(regulator.database, createNameBook(regulator.database), {
    sight: county,
    period: within('2026-03').period,
    ...more,
  });

beforeAll(async () => {
  regulator = await newTestRegulator();
  story.registry();
  const [small, large] = [story.item({ grams: 40_000 }), story.item({ grams: 60_000 })];
  story.collect(point, small);
  story.collect(point, large);
  story.collect(otherPoint, story.item({ grams: 5_000, family: 'machine', classCode: 'machine.tractor' }));
  story.collect(centre, story.item({ grams: 1_000 }));
  const copper = story.item({ grams: 90_000, tracking: 'lot', family: 'bulk', classCode: 'bulk.copper' });
  story.dismantle(centre, [small, large], [copper]);
  story.close(station, [story.item({ grams: 7_000 })], null, null);
  await regulator.project(story.log.deliveries);
});

afterAll(() => regulator.test.drop());

describe('the figures of a month', () => {
  it('are by tier what the facts of the story say', async () => {
    const { tiers } = await figures(county, '2026-03');
    const said = tiers.map((row) => `${row.kind} ${row.tier} ${row.family} ${row.items} × ${row.grams}`);
    expect(said.sort()).toEqual([
      'closed transfer-station appliance 1 × 7000',
      'collected collection-point appliance 2 × 100000',
      'collected collection-point null 1 × 5000',
      'collected sorting-centre appliance 1 × 1000',
      'consumed sorting-centre appliance 2 × 100000',
      'produced sorting-centre null 1 × 90000',
    ]);
  });

  it('are the same sum by month, area and class', async () => {
    const answer = await figures(county, '2026-01', '2026-03');
    const sums = [answer.tiers, answer.months, answer.areas, answer.classes].map((rows) =>
      rows.filter(({ kind }) => kind === 'collected').reduce((sum, { grams }) => sum + grams, 0),
    );
    expect(sums).toEqual([106_000, 106_000, 106_000, 106_000]);
    expect(answer.months.every(({ month }) => month === '2026-03')).toBe(true);
    expect(answer.areas.find(({ areaCode, kind }) => areaCode === '410122001' && kind === 'collected')).toMatchObject({
      name: '青年路街道',
    });
    expect(answer.recordsFrom).toBe('2026-03-02');
  });

  it('are those of the areas in sight alone', async () => {
    const { tiers } = await figures(['410122002%'], '2026-03');
    expect(tiers.filter(({ kind }) => kind === 'collected')).toEqual([
      { tier: 'sorting-centre', family: 'appliance', kind: 'collected', items: 1, grams: 1000 },
    ]);
    expect(await figures(['410184%'], '2026-03')).toMatchObject({ recordsFrom: null, tiers: [], areas: [] });
  });

  it('are nothing in another month', async () => {
    expect((await figures(null, '2026-04')).tiers).toEqual([]);
    expect((await figures(null, '2026-02')).tiers).toEqual([]);
  });
});

describe('a period', () => {
  it('is whole months in China, and refused when it is turned round or too long', () => {
    expect(within('2025-12', '2026-01').period).toEqual({
      start: '2025-12-01T00:00:00+08:00',
      end: '2026-02-01T00:00:00+08:00',
    });
    expect(periodOf({ fromMonth: '2026-03', toMonth: '2026-02' })).toMatchObject({
      problem: { code: 'figures.period' },
    });
    expect(periodOf({ fromMonth: '2016-01', toMonth: '2026-01' })).toMatchObject({
      problem: { code: 'figures.period' },
    });
  });
});

describe('the facts behind a figure', () => {
  it('add up to it, newest first, each with its digest', async () => {
    const { facts: found, before } = await facts({ kind: 'collected', family: 'appliance', tier: 'collection-point' });
    expect(found.map(({ items, grams }) => [items, grams])).toEqual([
      [1, 60_000],
      [1, 40_000],
    ]);
    const digests = story.log.events.map(({ hash }) => hash);
    expect(found.every(({ hash }) => digests.includes(hash))).toBe(true);
    expect(before).toBeNull();
  });

  it('of a dismantling count what went in or what came out', async () => {
    expect((await facts({ kind: 'consumed' })).facts.map(({ items, grams }) => [items, grams])).toEqual([[2, 100_000]]);
    expect((await facts({ kind: 'produced' })).facts.map(({ items, grams }) => [items, grams])).toEqual([[1, 90_000]]);
  });

  it('are those of the sites, the period and the stretch that are asked about', async () => {
    expect((await facts({ kind: 'collected', sight: ['410184%'] })).facts).toEqual([]);
    expect((await facts({ kind: 'collected', period: within('2026-02').period })).facts).toEqual([]);
    expect((await facts({ kind: 'collected', siteId: otherPoint })).facts).toHaveLength(1);
    const [newest] = (await facts({ kind: 'collected' })).facts;
    expect((await facts({ kind: 'collected', before: newest?.position })).facts).toHaveLength(3);
  });
});
