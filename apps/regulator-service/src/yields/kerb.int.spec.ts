import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Details, type ItemFacts } from '@huihuan/contracts-events';
import { nationalBook } from '@huihuan/rules-domain';
import { chance, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { countYields } from './count-yields.ts';
import { readKerbJobs } from './kerb-query.ts';

const story = new Story();
const { centre } = story.sites;
const period = { start: '2026-03-01T00:00:00+08:00', end: '2026-04-01T00:00:00+08:00' };
const kinds = { family: 'vehicle', classCode: 'vehicle.passenger-car' } as const;
const regulators: TestRegulator[] = [];

const car = (): ItemFacts => {
  const item = story.item({ ...kinds, grams: 1_200_000 });
  story.collect(centre, item);
  return item;
};
const describeAs = ({ itemId }: ItemFacts, details: Details): void => {
  const said = { siteId: centre, itemId, ...kinds, details, reason: '铭牌', staffId: null };
  story.log.tell(siteSource(centre), fact('cn.huihuan.item.described.v1', said));
};
const dismantle = (items: readonly ItemFacts[], grams: number): string =>
  story.dismantle(centre, items, [story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams })]);

let short = '';
let above = '';

let orderly: TestRegulator;

beforeAll(async () => {
  story.registry();
  const [usual, light, heavy, unknown, together] = [car(), car(), car(), car(), car()];
  for (const each of [usual, light]) describeAs(each, { kerbWeightKg: 1_240 });
  describeAs(heavy, { kerbWeightKg: 1_200 });
  dismantle([usual], 1_100_000);
  short = dismantle([light], 700_000);
  above = dismantle([heavy], 1_150_000);
  dismantle([unknown, together], 100_000);
  // put right once it was dismantled: what is said last holds
  describeAs(heavy, { kerbWeightKg: 1_000 });
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
const kerbJobs = ({ database }: TestRegulator, sight: readonly string[] | null = ['410122%']) =>
  readKerbJobs(database, { sight, period }, nationalBook);

describe('vehicles against their kerb weight', () => {
  it('are pointed out by what they weighed and by what came out, and those without one are left alone', async () => {
    const answer = await kerbJobs(orderly);
    expect(answer).toMatchObject({ looked: 4, isAll: true, compared: 3 });
    const found = answer.jobs.map(({ jobId, taken, outputs, kerbGrams }) => [jobId, kerbGrams, taken, outputs]);
    expect(found).toEqual([
      [above, 1_000_000, 'above', 'above'],
      [short, 1_240_000, null, 'below'],
    ]);
  });

  it('are the same whatever order the facts come in, and seen in their area alone', async () => {
    const orders = [chance(3), chance(8)].map((seed) =>
      shuffled([...story.log.deliveries, ...story.log.deliveries], seed),
    );
    for (const order of orders) expect(await kerbJobs(await heard(order, 1))).toEqual(await kerbJobs(orderly));
    expect(await kerbJobs(orderly, ['410184%'])).toEqual({ looked: 0, isAll: true, compared: 0, jobs: [] });
  });
});
