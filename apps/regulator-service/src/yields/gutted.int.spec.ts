import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Details, type ItemFacts } from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { knownRules } from '../rules/known-rules.ts';
import { chance, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { countYields } from './count-yields.ts';
import { readYields } from './yields-query.ts';

const story = new Story();
const { centre, smelter, station } = story.sites;
const now = new Date('2026-04-01T00:00:00.000Z');
const march = { fromMonth: '2026-03', toMonth: '2026-03', sight: ['410122%'] };
const tonne = 1_000_000;
const regulators: TestRegulator[] = [];
let orderly: TestRegulator;

const describeAs = (siteId: string, { itemId }: ItemFacts, details: Details): void => {
  const kinds = { family: 'appliance', classCode: 'appliance.refrigerator' } as const;
  const said = { siteId, itemId, ...kinds, details, reason: '复核', staffId: null };
  story.log.tell(siteSource(siteId), fact('cn.huihuan.item.described.v1', said));
};
const gutted = (...missingParts: string[]): Details => ({
  ...{ completeness: 'gutted', missingSeen: 'at-dismantling', missingParts },
});

/** A tonne of fridges that gave so many kilograms of copper, and what else is expected of whole ones. */
const dismantle = (siteId: string, copperKilograms: number): ItemFacts => {
  const fridge = story.item({ grams: tonne });
  story.collect(siteId, fridge);
  const lot = (classCode: string, kilograms: number): ItemFacts =>
    story.item({ tracking: 'lot', family: 'bulk', classCode, grams: kilograms * 1000 });
  const others = [lot('bulk.steel', 730), lot('bulk.aluminium', 11), lot('bulk.plastics', 200)];
  story.dismantle(siteId, [fridge], [...others, lot('bulk.copper', copperKilograms)]);
  return fridge;
};

beforeAll(async () => {
  story.registry();
  // without compressors 14 of 28 g/kg are gone, and what is left is 843 g of a whole kilogram
  const lacking = dismantle(centre, 16);
  describeAs(centre, lacking, { completeness: 'complete' });
  describeAs(centre, lacking, gutted('compressor'));
  dismantle(smelter, 16);
  const wrong = dismantle(station, 16);
  describeAs(station, wrong, gutted('compressor'));
  describeAs(station, wrong, { completeness: 'complete' });
  orderly = await heard(story.log.deliveries);
});

afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

const heard = async (order: typeof story.log.deliveries, batch = 1000): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  await regulator.project(order, batch);
  await countYields(regulator.database);
  await followVehicles(regulator.database);
  return regulator;
};

const yields = async ({ database }: TestRegulator) => {
  const book = await database.transaction((tx) => knownRules(tx));
  return readYields(database, march, book, now);
};

const ofSite = async (regulator: TestRegulator, siteId: string) => {
  const [fridges] = (await yields(regulator)).classes;
  const site = fridges?.sites.find((one) => one.siteId === siteId);
  const copper = site?.outputs.find(({ classCode }) => classCode === 'bulk.copper');
  return { gutted: site?.gutted, expected: copper?.expectedGrams, findings: copper?.findings };
};

describe('yields of units that lack parts', () => {
  it('are held against what such units give, with how many they were', async () => {
    expect(await ofSite(orderly, centre)).toEqual({
      ...{ gutted: { units: 1, grams: tonne }, findings: [], expected: Math.round((14 * tonne) / 843) },
    });
  });

  it('are pointed out as before where nobody says that anything lacks, or where that was taken back', async () => {
    const whole = { gutted: { units: 0, grams: 0 }, expected: 28_000, findings: ['below-expected'] };
    expect([await ofSite(orderly, smelter), await ofSite(orderly, station)]).toEqual([whole, whole]);
  });

  it('are the same in whatever order the facts come, and twice', async () => {
    for (const seed of [1, 2]) {
      const order = shuffled([...story.log.deliveries, ...story.log.deliveries], chance(seed));
      const other = await heard(order, 2);
      expect(await yields(other)).toEqual(await yields(orderly));
      expect(await other.rows('gutted')).toEqual(await orderly.rows('gutted'));
    }
  });

  it('are not judged as far as nobody can say what is missing', async () => {
    const unknown = await heard(story.log.deliveries);
    await unknown.database.query(`update gutted set missing = '{other}' where missing is not null`);
    expect(await ofSite(unknown, centre)).toMatchObject({ gutted: { units: 1 }, expected: 28_000, findings: [] });
  });

  it('are read from the archive of a version that did not know them, once more', async () => {
    const older = await heard(story.log.deliveries);
    await older.database.query('truncate gutted');
    await older.database.query('update gutted_head set position = 0');
    expect(await ofSite(older, centre)).toMatchObject({ findings: ['below-expected'] });
    expect(await followVehicles(older.database)).toBe(true);
    expect(await yields(older)).toEqual(await yields(orderly));
    const heads = await rowsOf(
      older.database,
      `select 1 from vehicle_head cross join gutted_head cross join projection_head
        where gutted_head.position = projection_head.position and operation_position = projection_head.position`,
    );
    expect(heads).toHaveLength(1);
  });
});
