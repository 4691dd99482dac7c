import { afterAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { countYields } from './count-yields.ts';

const story = new Story();
const { centre } = story.sites;
let regulator: TestRegulator;

const dismantle = (): string => {
  const fridge = story.item({ grams: 50_000 });
  story.collect(centre, fridge);
  const steel = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams: 45_000 });
  return story.dismantle(centre, [fridge], [steel]);
};

afterAll(() => regulator.test.drop());

describe('a job that a fact closed which closes none', () => {
  it('is told once and passed by, and the others are counted', async () => {
    story.registry();
    const [strange, usual] = [dismantle(), dismantle()];
    regulator = await newTestRegulator();
    const { database } = regulator;
    await regulator.project(story.log.deliveries);
    await database.query('update job set closing_position = (select min(position) from fact) where job_id = $1', [
      strange,
    ]);
    const told: object[] = [];
    const count = () => countYields(database, (details) => told.push(details));
    await count();
    await count();
    expect(told).toEqual([{ jobId: strange }]);
    expect(await rowsOf(database, 'select job_id as "jobId" from job_yield')).toEqual([{ jobId: usual }]);
  });
});
