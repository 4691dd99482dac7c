import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import type { Delivery } from '@huihuan/messaging-core';
import { chance, inBatches, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { countYields } from './count-yields.ts';
import { readYieldJobs } from './yield-jobs-query.ts';

const story = new Story();
const { point, centre } = story.sites;
const fridge = 'appliance.refrigerator';
const washer = 'appliance.washing-machine';
const idOf = (): string => story.log.events.at(-1)?.id ?? '';
const steelOf = (grams: number): ItemFacts =>
  story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams });
const gone = (item: ItemFacts): ItemFacts => ({ ...item, custodySeq: item.custodySeq + 1 });
const handIns = new Map<string, string>();
const handedIn = (grams = 50_000): ItemFacts => {
  const item = story.collect(centre, story.item({ grams }));
  handIns.set(item.itemId, idOf());
  return item;
};
const amend = (item: ItemFacts, jobId: string, right: Partial<ItemFacts>): ItemFacts =>
  story.amend(centre, item, {
    ...right,
    ...{ corrects: handIns.get(item.itemId) ?? '', agreedBy: point, place: 'consumed', jobId },
  });

/** One job becomes washers, one of two becomes mixed, one weighs less, and of one an output was steel that is copper. */
story.registry();
const [whole, one, other, heavy, plain] = [handedIn(), handedIn(), handedIn(), handedIn(), handedIn()];
const washed = story.dismantle(centre, [whole], [steelOf(40_000)]);
const mixed = story.dismantle(centre, [one, other], [steelOf(80_000)]);
const lighter = story.dismantle(centre, [heavy], [steelOf(40_000)]);
const [named, weighed] = [steelOf(30_000), steelOf(10_000)];
const resorted = story.dismantle(centre, [plain], [named, weighed]);
const closing = idOf();
const ofClosing = [...story.log.deliveries];
const asWasher = amend(gone(whole), washed, { classCode: washer });
amend(asWasher, washed, { grams: 47_000 });
amend(gone(other), mixed, { classCode: washer });
amend(gone(heavy), lighter, { grams: 45_000 });
story.amend(centre, named, { classCode: 'bulk.copper', corrects: closing });
const lessSteel = { siteId: centre, corrects: closing, item: { ...weighed, grams: 9_000, custodySeq: 2 } };
const said = { ...lessSteel, beforeGrams: 10_000, reason: '称重有误', staffId: null };
story.log.tell(siteSource(centre), fact('cn.huihuan.item.corrected.v1', said));

const regulators: TestRegulator[] = [];
const fresh = async (batches: readonly (readonly Delivery[])[]): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  for (const batch of batches) {
    await regulator.project(batch);
    await countYields(regulator.database);
  }
  return regulator;
};
const tables = ['job_yield', 'yield_input_month', 'yield_output_month', 'yield_to_follow'];
const kept = (of: TestRegulator) => Promise.all(tables.map((table) => of.rows(table)));
const period = { start: '2026-01-01T00:00:00+08:00', end: '2027-01-01T00:00:00+08:00' };
const jobsOf = async (of: TestRegulator, classCode: string) =>
  new Map(
    (await readYieldJobs(of.database, { siteId: centre, classCode, period })).jobs.map((job) => [job.jobId, job]),
  );

let regulator: TestRegulator;
beforeAll(async () => {
  regulator = await fresh([ofClosing, story.log.deliveries]);
});
afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('yields of goods that were corrected after their job was closed', () => {
  it('go with the class and the weight that are known now, beside what the job said when it was closed', async () => {
    expect((await jobsOf(regulator, washer)).get(washed)).toMatchObject({
      inputGrams: 47_000,
      asClosed: { classCode: fridge, inputGrams: 50_000, outputGrams: 40_000 },
    });
    const fridges = await jobsOf(regulator, fridge);
    expect([...fridges.keys()].toSorted()).toEqual([lighter, resorted].toSorted());
    expect(fridges.get(lighter)).toMatchObject({ inputGrams: 45_000, asClosed: { inputGrams: 50_000 } });
  });

  it('have an output as it is known now, by class and by weight', async () => {
    const { outputs, asClosed } = (await jobsOf(regulator, fridge)).get(resorted) ?? {};
    expect(outputs?.toSorted((a, b) => a.grams - b.grams)).toEqual([
      { classCode: 'bulk.steel', grams: 9_000 },
      { classCode: 'bulk.copper', grams: 30_000 },
    ]);
    expect(asClosed).toEqual({ classCode: fridge, inputGrams: 50_000, outputGrams: 40_000 });
  });

  it('leave a job whose inputs are of several classes now out of each class, and sum to their jobs', async () => {
    const sums = await regulator.database.query(
      `select class_code, jobs, inputs, input_grams::int as grams from yield_input_month order by class_code`,
    );
    expect(sums).toEqual([
      { class_code: '', jobs: 1, inputs: 2, grams: 100_000 },
      { class_code: fridge, jobs: 2, inputs: 2, grams: 95_000 },
      { class_code: washer, jobs: 1, inputs: 1, grams: 47_000 },
    ]);
  });

  it.each([1, 2, 3, 4])('are the same in whatever order facts come, counted between them (seed %i)', async (seed) => {
    const random = chance(seed);
    const { deliveries } = story.log;
    const shaken = await fresh(inBatches(shuffled([...deliveries, ...deliveries], random), 4, random));
    expect(await kept(shaken)).toEqual(await kept(regulator));
  });
});
