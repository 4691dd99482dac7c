import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type ItemFacts } from '@huihuan/contracts-events';
import { chance, shuffled } from '../spec/any-delivery.support.spec.ts';
import { knownRules } from '../rules/known-rules.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { countYields } from './count-yields.ts';
import { readYieldJobs } from './yield-jobs-query.ts';
import { readYields } from './yields-query.ts';

const story = new Story();
const { centre, smelter, station } = story.sites;
const now = new Date('2026-04-01T00:00:00.000Z');
const march = { fromMonth: '2026-03', toMonth: '2026-03' };
const county = ['410122%'];
const tonne = 1_000_000;

const lot = (classCode: string, grams: number): ItemFacts =>
  story.item({ tracking: 'lot', family: classCode.startsWith('part.') ? 'part' : 'bulk', classCode, grams });

/** A tonne of fridges that gave so many kilograms of copper, and what else is expected of it. */
const dismantle = (siteId: string, copperKilograms: number): string => {
  const fridge = story.item({ grams: tonne });
  story.collect(siteId, fridge);
  const others = [lot('bulk.steel', 772_000), lot('bulk.aluminium', 12_000), lot('bulk.plastics', 100_000)];
  const copper = copperKilograms === 0 ? [] : [lot('bulk.copper', copperKilograms * 1000)];
  return story.dismantle(siteId, [fridge], [...others, ...copper]);
};

let usual = '';
let wrong = '';
const regulators: TestRegulator[] = [];

const fresh = async (): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  return regulator;
};

const yields = async ({ database }: TestRegulator, sight: readonly string[] | null = county) => {
  await countYields(database);
  const book = await database.transaction((tx) => knownRules(tx));
  return readYields(database, { ...march, sight }, book, now);
};

/** What is pointed out: site, output and why. */
const foundIn = (answer: Awaited<ReturnType<typeof yields>>): readonly string[] =>
  answer.classes.flatMap(({ sites }) =>
    sites.flatMap(({ siteId, outputs }) =>
      outputs.flatMap(({ classCode, findings }) => findings.map((finding) => `${siteId} ${classCode} ${finding}`)),
    ),
  );

let orderly: TestRegulator;

beforeAll(async () => {
  story.registry();
  usual = dismantle(centre, 28);
  dismantle(centre, 30);
  wrong = dismantle(smelter, 0);
  const few = story.item({ grams: 50_000 });
  story.collect(station, few);
  story.dismantle(station, [few], [lot('bulk.copper', 40_000)]);
  const tractor = story.item({ grams: 900_000, family: 'machine', classCode: 'machine.tractor' });
  const beside = story.item({ grams: 50_000 });
  for (const item of [tractor, beside]) story.collect(centre, item);
  story.dismantle(centre, [tractor, beside], [lot('bulk.steel', 900_000)]);
  orderly = await fresh();
  await orderly.project(story.log.deliveries);
  await countYields(orderly.database);
});

afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

describe('yields against what is expected', () => {
  it('are by site and class, and point out a site outside the band; with little input nobody is judged', async () => {
    const answer = await yields(orderly);
    expect(answer.mixed).toEqual({ jobs: 1, inputGrams: 950_000 });
    const [fridges, ...others] = answer.classes;
    expect(others).toEqual([]);
    expect(fridges).toMatchObject({ classCode: 'appliance.refrigerator', name: { zh: '电冰箱' }, medians: [] });
    expect(fridges?.rule).toMatchObject({ standing: 'local', certainty: 'M' });
    const at = fridges?.sites.find(({ siteId }) => siteId === centre);
    expect(at).toMatchObject({ jobs: 2, inputs: 2, inputGrams: 2 * tonne, lossGrams: 174_000, isJudged: true });
    expect(at?.outputs.find(({ classCode }) => classCode === 'bulk.copper')).toEqual({
      ...{ classCode: 'bulk.copper', grams: 58_000, expectedGrams: 56_000, findings: [] },
    });
    expect(foundIn(answer).toSorted()).toEqual(
      [centre, smelter]
        .map((siteId) => `${siteId} bulk.plastics below-expected`)
        .concat(`${smelter} bulk.copper below-expected`)
        .toSorted(),
    );
    expect(fridges?.sites.find(({ siteId }) => siteId === station)).toMatchObject({ isJudged: false });
  });

  it('are the same in whatever order the facts come, twice, and counted again between them', async () => {
    const other = await fresh();
    const mixed = shuffled([...story.log.deliveries, ...story.log.deliveries], chance(5));
    for (const delivery of mixed) {
      await other.project([delivery]);
      await countYields(other.database);
    }
    expect(await yields(other)).toEqual(await yields(orderly));
    expect((await yields(other, ['410184%'])).classes).toEqual([]);
    const tables = ['job_yield', 'yield_input_month', 'yield_output_month'];
    for (const table of tables) expect(await other.rows(table)).toEqual(await orderly.rows(table));
  });

  it('are led back to the jobs that they are the sum of', async () => {
    const period = { start: '2026-03-01T00:00:00+08:00', end: '2026-04-01T00:00:00+08:00' };
    const behind = (siteId: string) =>
      readYieldJobs(orderly.database, { siteId, period, classCode: 'appliance.refrigerator' });
    const { jobs, total } = await behind(centre);
    expect([total, jobs.reduce((sum, { inputGrams }) => sum + inputGrams, 0)]).toEqual([2, 2 * tonne]);
    expect(jobs.find(({ jobId }) => jobId === usual)?.outputs).toContainEqual({
      ...{ classCode: 'bulk.copper', grams: 28_000 },
    });
    expect((await behind(smelter)).jobs).toMatchObject([{ jobId: wrong, lossGrams: 116_000 }]);
  });

  it('follow what was set for the area, from its day on', async () => {
    const regulator = await fresh();
    await regulator.project(story.log.deliveries);
    const parameters = { 'bulk.steel': 772, 'bulk.copper': 28, 'bulk.aluminium': 12, 'bulk.plastics': 100 };
    const set = (validFrom: string, versionId: string): void => {
      story.log.tell(
        serviceSource('registry'),
        fact('cn.huihuan.rule.version-set.v1', {
          ...{ versionId, ruleId: 'yield.refrigerator', validFrom, validTo: null, effect: 'warn', parameters },
          ...{ scope: { kind: 'area', areaCode: '410122' }, document: '本地核定', clause: null },
        }),
      );
    };
    set('2026-03-15', story.log.id());
    await regulator.project(story.log.deliveries);
    expect(foundIn(await yields(regulator))).toContain(`${centre} bulk.plastics below-expected`);
    set('2026-03-01', story.log.id());
    await regulator.project(story.log.deliveries);
    expect(foundIn(await yields(regulator))).toEqual([`${smelter} bulk.copper below-expected`]);
  });
});
