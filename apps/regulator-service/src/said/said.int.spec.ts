import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Details, type ItemFacts } from '@huihuan/contracts-events';
import { periodOf } from '../figures/period.ts';
import { chance, inBatches, repeated, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { readSaidFigures } from './said-query.ts';

const story = new Story();
const { centre, point } = story.sites;
const regulators: TestRegulator[] = [];
const fridges = { family: 'appliance', classCode: 'appliance.refrigerator' } as const;
const cars = { family: 'vehicle', classCode: 'vehicle.passenger-car' } as const;
const batteries = { family: 'light-battery', classCode: 'light-battery.lithium' } as const;
type Kinds = typeof fridges | typeof cars | typeof batteries;

interface Recorded {
  readonly corrects?: string;
  readonly result?: 'done' | 'failed';
  readonly occurredAt?: string;
  readonly step?: string;
}

/** @returns the id of the record */
const recover = ({ itemId }: ItemFacts, kinds: Kinds, details: Details, more: Recorded = {}): string => {
  const { corrects = null, result = 'done', step = 'recover-refrigerant' } = more;
  const stepId = story.log.id();
  const who = {
    evidence: [],
    staffId: null,
    witnessId: null,
    occurredAt: more.occurredAt ?? '2026-03-02T04:00:00.000Z',
  };
  const said = { siteId: centre, itemId, ...kinds, stepId, step, result, details, corrects, ...who };
  story.log.tell(siteSource(centre), fact('cn.huihuan.item.step-recorded.v1', said));
  return stepId;
};
const gave = (refrigerant: string, refrigerantGrams: number): Details => ({ refrigerant, refrigerantGrams });

const handIn = (siteId: string, kinds: Kinds, grams: number, details: Details = {}): ItemFacts => {
  const item = story.item({ ...kinds, grams });
  const how = { paidFen: 0, evidence: [], occurredAt: '2026-03-02T01:00:00.000Z', warnings: [], override: null };
  const consignor = { kind: 'anonymous', pseudonym: null } as const;
  const said = { siteId, item, consignor, ...how, attendantId: null, details };
  story.log.tell(siteSource(siteId), fact('cn.huihuan.item.collected.v1', said));
  return item;
};
const describeAs = ({ itemId }: ItemFacts, details: Details): void => {
  const said = { siteId: point, itemId, ...batteries, details, reason: '补填', staffId: null };
  story.log.tell(siteSource(point), fact('cn.huihuan.item.described.v1', said));
};

/** Two fridges and a car; of a third fridge the gas had gone, of a fourth it could not be done. */
const recoverAll = (): void => {
  const [first, second, third, fourth] = [1, 2, 3, 4].map(() => story.item({ ...fridges, grams: 50_000 }));
  const car = story.item({ ...cars, grams: 1_200_000 });
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('four');
  recover(first, fridges, gave('r600a', 23.5));
  const wrong = recover(second, fridges, gave('r600a', 999));
  const better = recover(second, fridges, gave('r600a', 90), { corrects: wrong });
  recover(second, fridges, gave('r600a', 31.2), { corrects: better });
  recover(third, fridges, { refrigerant: 'none' });
  recover(fourth, fridges, gave('r134a', 100), { result: 'failed' });
  recover(car, cars, gave('r134a', 410));
  recover(car, cars, gave('r134a', 5), { occurredAt: '2026-03-31T16:00:00.000Z' });
  recover(car, cars, gave('r12', 500), { step: 'drain-fluids' });
};

/** One of which the form says so, one of which it is said and taken back, and one of which it is said afterwards. */
const handInBatteries = (): void => {
  handIn(point, batteries, 4000, { nonStandardBike: true });
  describeAs(handIn(point, batteries, 5000, { nonStandardBike: true }), { chemistry: 'lfp' });
  describeAs(handIn(point, batteries, 6000), { nonStandardBike: true });
  handIn(point, batteries, 7000);
};

const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};
const figures = ({ database }: TestRegulator, month = '2026-03', sight: readonly string[] | null = null) => {
  const period = periodOf({ fromMonth: month, toMonth: month });
  if (!period.ok) throw new Error(period.problem.en);
  const question = { sight, fromMonth: month, toMonth: month, period: period.value };
  return readSaidFigures(database, question, new Date('2026-05-01T00:00:00.000Z'));
};
const words = async (regulator: TestRegulator, month?: string, sight?: readonly string[] | null) => {
  const { refrigerants, nonStandardBikes } = await figures(regulator, month, sight);
  return [
    ...refrigerants.map((row) => `${row.month} ${row.family} ${row.refrigerant} ${row.items} × ${row.grams}`),
    ...nonStandardBikes.map(
      ({ bikes, batteries: of }) => `${bikes.items} bikes, ${of.items} batteries of ${of.grams} g`,
    ),
  ];
};
const march = [
  '2026-03 appliance none 1 × 0',
  '2026-03 appliance r600a 2 × 54.7',
  '2026-03 vehicle r134a 1 × 410',
  '0 bikes, 2 batteries of 10000 g',
];
let orderly: TestRegulator;

beforeAll(async () => {
  story.registry();
  recoverAll();
  handInBatteries();
  orderly = await fresh();
  await orderly.project(story.log.deliveries);
});

afterAll(() => Promise.all(regulators.map(({ test }) => test.drop())));

describe('what forms and steps say', () => {
  it('is added up by kind and month, each record once and as the last one that corrects it says', async () => {
    expect(await words(orderly)).toEqual(march);
    // midnight in China begins April
    expect(await words(orderly, '2026-04')).toEqual(['2026-04 vehicle r134a 1 × 5']);
    expect(await words(orderly, '2026-02')).toEqual([]);
  });

  it('is seen in its own area alone', async () => {
    expect(await words(orderly, '2026-03', ['410122%'])).toEqual(march);
    expect(await words(orderly, '2026-03', ['410184%'])).toEqual([]);
  });

  it('is the same in any order, however often it arrives', async () => {
    for (const seed of [3, 11]) {
      const random = chance(seed);
      const regulator = await fresh();
      for (const batch of inBatches(repeated(shuffled(story.log.deliveries, random), random), 3, random))
        await regulator.project(batch);
      expect(await words(regulator)).toEqual(march);
    }
  });

  it('is read from the archive where an older version wrote none of it', async () => {
    const regulator = await fresh();
    await regulator.project(story.log.deliveries);
    await regulator.database.query(
      'delete from refrigerant_record; delete from light_battery_word; update said_head set position = 0',
    );
    expect(await followVehicles(regulator.database)).toBe(true);
    expect(await words(regulator)).toEqual(march);
  });

  it('is told to be of a part of the archive where more of it is to be read than one question reads', async () => {
    const regulator = await fresh();
    await regulator.project(story.log.deliveries);
    expect((await figures(regulator)).stillReading).toBeNull();
    await regulator.database.query('update said_head set position = 0; update projection_head set position = 6000');
    expect((await figures(regulator)).stillReading).toMatchObject({ position: 5000, archivePosition: 6000 });
    expect((await figures(regulator)).stillReading).toBeNull();
  });

  it('counts no battery that was voided or turned out to be something else', async () => {
    const regulator = await fresh();
    await regulator.project(story.log.deliveries);
    await regulator.database.query(
      `update item set outcome = 'voided' where family = 'light-battery' and grams = 4000`,
    );
    expect(await words(regulator)).toContain('0 bikes, 1 batteries of 6000 g');
  });
});
