import { afterAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type EventData, type ItemFacts } from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { chinaDayOf } from '@huihuan/regulator-domain';
import { readDay } from '../days/day-query.ts';
import { createNameBook } from '../facts/name-book.ts';
import type { FactsQuestion } from '../figures/figure-facts.ts';
import { readFigures } from '../figures/figures-query.ts';
import { periodOf } from '../figures/period.ts';
import { readOverview } from '../overview/overview-query.ts';
import { chance, inBatches, repeated, shuffled } from '../spec/any-delivery.support.spec.ts';
import { StoryLog } from '../spec/story-log.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { readOutcomeFacts } from './outcome-facts.ts';

type Outcome = EventData<'cn.huihuan.item.closed.v1'>['outcome'];

const story = new Story();
const { station, centre, smelter } = story.sites;
const regulators: TestRegulator[] = [];
const now = new Date('2026-04-01T00:00:00.000Z');
const period = (month: string) => {
  const found = periodOf({ fromMonth: month, toMonth: month });
  if (!found.ok) throw new Error(found.problem.en);
  return { fromMonth: month, toMonth: month, period: found.value };
};

const close = (
  siteId: string,
  outcome: Outcome,
  items: readonly ItemFacts[],
  shipmentId: string | null = null,
): void => {
  const whither = { shipmentId, deliveredTo: shipmentId === null ? null : smelter, documentReference: null };
  story.log.tell(
    siteSource(siteId),
    fact('cn.huihuan.item.closed.v1', {
      ...{ siteId, outcome, items: items.map((item) => ({ ...item, custodySeq: item.custodySeq + 1 })) },
      ...{ ...whither, reason: '说明' },
    }),
  );
};

/** Two classes that one enterprise takes, a fridge that is lost at the station, one sold again, and one recorded by mistake. */
const tell = (): void => {
  story.registry();
  const copper = { family: 'bulk', classCode: 'bulk.copper', tracking: 'lot' } as const;
  const sold = [story.item({ grams: 30_000 }), story.item({ grams: 20_000 }), story.item({ grams: 9000, ...copper })];
  close(centre, 'recycled', sold, story.log.id());
  close(station, 'lost', [story.item({ grams: 7000 })]);
  close(centre, 'reused', [story.item({ grams: 6000 })]);
  close(centre, 'voided', [story.item({ grams: 5000 })]);
};
tell();
const told = story.log.deliveries;

const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};
const filled = async (): Promise<TestRegulator> => {
  const regulator = await fresh();
  await regulator.project(story.log.deliveries);
  return regulator;
};
const figures = async (regulator: TestRegulator, sight: readonly string[] | null = null, month = '2026-03') =>
  (await readFigures(regulator.database, { ...period(month), sight }, now)).outcomes;
const words = ({ tiers }: Awaited<ReturnType<typeof figures>>): readonly string[] =>
  tiers.map((row) => `${row.outcome} ${row.tier} ${row.family} ${row.items} × ${row.grams}`).sort();
const behind = async (regulator: TestRegulator, more: Partial<FactsQuestion> = {}) =>
  readOutcomeFacts(regulator.database, createNameBook(regulator.database), {
    ...{ sight: null, period: period('2026-03').period, kind: 'outcome', ...more },
  });

const all = [
  'lost transfer-station appliance 1 × 7000',
  'recycled sorting-centre appliance 2 × 50000',
  'recycled sorting-centre null 1 × 9000',
  'reused sorting-centre appliance 1 × 6000',
];

afterAll(() => Promise.all(regulators.map(({ test }) => test.drop())));

describe('what became of goods', () => {
  it('is told with downstream enterprises and at sites, without what was voided, the same sum four ways', async () => {
    const regulator = await filled();
    const answer = await figures(regulator);
    expect(words(answer)).toEqual(all);
    const sums = [answer.tiers, answer.months, answer.areas, answer.classes].map((rows) =>
      rows.reduce((sum, { grams }) => sum + grams, 0),
    );
    expect(sums).toEqual([72_000, 72_000, 72_000, 72_000]);
    expect(answer.classes).toContainEqual(expect.objectContaining({ classCode: 'bulk.copper', items: 1, grams: 9000 }));
    expect(words(await figures(regulator, null, '2026-04'))).toEqual([]);
    expect(words(await figures(regulator, ['410184%']))).toEqual([]);
  });

  it('is the same in any order, however often it arrives', async () => {
    const random = chance(7);
    const regulator = await fresh();
    for (const batch of inBatches(repeated(shuffled(story.log.deliveries, random), random), 3, random))
      await regulator.project(batch);
    expect(words(await figures(regulator))).toEqual(all);
  });

  it('is read from the archive once more where an older version wrote none of it, and counts nothing twice', async () => {
    const regulator = await filled();
    await regulator.database.query(
      `delete from outcome_fact where outcome <> 'recycled'; update outcome_head set position = 0`,
    );
    expect(words(await figures(regulator))).toEqual(all.filter((line) => line.startsWith('recycled')));
    expect(await followVehicles(regulator.database)).toBe(true);
    expect(words(await figures(regulator))).toEqual(all);
  });

  it('is told to be of a part of the archive, and up to when, for as long as that is so', async () => {
    const regulator = await filled();
    const { database } = regulator;
    const [head] = await rowsOf<{ position: number }>(database, 'select position from projection_head');
    const asked = { ...period('2026-03'), sight: null };
    const marks = async () => {
      const today = new Date('2026-03-02T12:00:00+08:00');
      return [
        (await readFigures(database, asked, now)).outcomesReading,
        (await readOverview(database, null, today)).outcomesReading,
        (await readDay(database, null, '2026-03-02', now)).outcomesReading,
        (await behind(regulator)).stillReading,
      ];
    };
    expect(await marks()).toEqual([null, null, null, null]);
    const nothing = { position: 0, archivePosition: head?.position, upTo: null };
    await database.query('delete from outcome_fact; update outcome_head set position = 0');
    expect(await marks()).toEqual([nothing, nothing, nothing, nothing]);
    await database.query('update outcome_head set position = 2');
    const part = { ...nothing, position: 2, upTo: '2026-03-02T01:01:00.000Z' };
    expect(await marks()).toEqual([part, part, part, part]);
    expect(await followVehicles(database)).toBe(true);
    expect(await marks()).toEqual([null, null, null, null]);
  });

  it('is not told to be of a part where facts came twice, or of a type that nobody here knows', async () => {
    const regulator = await filled();
    const before = story.log.deliveries;
    await regulator.project(before.slice(-3));
    const source = siteSource(story.sites.otherPoint);
    await regulator.hear([new StoryLog().tellUnknown(source, 'cn.huihuan.item.unheard-of.v1', {})]);
    close(centre, 'remanufactured', [story.item({ grams: 4100 })]);
    // twice in one batch with what is new behind it, as after a restart of the consumer
    await regulator.project([...before.slice(-2), ...story.log.deliveries.slice(-1)]);
    const asked = { ...period('2026-03'), sight: null };
    const { outcomes, outcomesReading } = await readFigures(regulator.database, asked, now);
    expect(words(outcomes)).toContain('remanufactured sorting-centre appliance 1 × 4100');
    expect(outcomesReading).toBeNull();
  });

  it('stays what was said first where a class is amended later', async () => {
    const regulator = await filled();
    const item = story.item({ grams: 4000 });
    const before = story.log.deliveries.length;
    story.collect(centre, item);
    close(centre, 'cascaded', [item]);
    await regulator.project(story.log.deliveries.slice(before));
    const amended = story.log.deliveries.length;
    story.amend(centre, { ...item, custodySeq: item.custodySeq + 1 }, { grams: 3000, place: 'closed' });
    await regulator.project(story.log.deliveries.slice(amended));
    expect(words(await figures(regulator))).toContain('cascaded sorting-centre appliance 1 × 4000');
  });
});

describe('what became of the goods of a day', () => {
  const ended = async (regulator: TestRegulator, day: string, sight: readonly string[] | null = null) =>
    (await readDay(regulator.database, sight, day, now)).outcomes;

  it('is told of the day in China on which it was recorded, within sight, and the same every time', async () => {
    const regulator = await fresh();
    await regulator.project(told);
    const day = '2026-03-02';
    const that = [
      { outcome: 'lost', items: 1, grams: 7000 },
      { outcome: 'recycled', items: 3, grams: 59_000 },
      { outcome: 'reused', items: 1, grams: 6000 },
    ];
    expect(await ended(regulator, day)).toEqual(that);
    expect(await ended(regulator, chinaDayOf(Date.parse(`${day}T12:00:00+08:00`) + 86_400_000))).toEqual([]);
    expect(await ended(regulator, chinaDayOf(Date.parse(`${day}T12:00:00+08:00`) - 86_400_000))).toEqual([]);
    expect(await ended(regulator, day, ['410184%'])).toEqual([]);
    const { outcomes: today } = await readOverview(regulator.database, null, new Date(`${day}T12:00:00+08:00`));
    expect(today).toEqual(that);
    const other = await fresh();
    await other.project(told.toReversed());
    expect(await ended(other, day)).toEqual(that);
  });
});

describe('the facts behind an outcome', () => {
  it('add up to it, with what each fact has of the family that is asked about', async () => {
    const regulator = await filled();
    const amounts = async (more: Partial<FactsQuestion>) =>
      (await behind(regulator, more)).facts.map(({ items, grams }) => [items, grams]);
    expect(await amounts({ outcome: 'recycled' })).toEqual([[3, 59_000]]);
    expect(await amounts({ outcome: 'recycled', family: 'appliance' })).toEqual([[2, 50_000]]);
    expect(await amounts({ tier: 'transfer-station' })).toEqual([[1, 7000]]);
    expect(await amounts({ siteId: station })).toEqual([[1, 7000]]);
    expect(await amounts({ sight: ['410184%'] })).toEqual([]);
    expect(await amounts({ period: period('2026-02').period })).toEqual([]);
  });

  it('are newest first, without what was voided, each with its digest, and go on before the last', async () => {
    const regulator = await filled();
    const { facts, before } = await behind(regulator);
    expect(before).toBeNull();
    expect(facts.length).toBeGreaterThanOrEqual(3);
    const digests = story.log.events.map(({ hash }) => hash);
    expect(facts.every(({ hash }) => digests.includes(hash))).toBe(true);
    const rest = await behind(regulator, { before: facts[0]?.position });
    expect(rest.facts.map(({ eventId }) => eventId)).toEqual(facts.slice(1).map(({ eventId }) => eventId));
  });
});
