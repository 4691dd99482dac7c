import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { followVehicles } from '../projections/follow-vehicles.ts';
import { readBatches } from './batch-query.ts';

const story = new Story();
const { centre } = story.sites;
const tell = (said: Parameters<typeof story.log.tell>[1]): void => void story.log.tell(siteSource(centre), said);
const dry = { inputGrams: 820_000, outputGrams: 819_000, lossGrams: 0, differenceGrams: 1_000, toleranceGrams: 16_400 };
let regulator: TestRegulator;
let batchId = '';

/** A tonne of paper of which 100 kg are gone, nearly all of it water by the measurements. */
const dryPaper = (): void => {
  const lot = { tracking: 'lot', family: 'bulk', classCode: 'bulk.paper' } as const;
  const [wet, dried] = [story.item({ ...lot, grams: 1_000_000 }), story.item({ ...lot, grams: 900_000 })];
  story.collect(centre, wet);
  const jobId = story.log.id();
  const inputs = [{ itemId: wet.itemId, classCode: wet.classCode, grams: wet.grams }];
  tell(fact('cn.huihuan.processing.started.v1', { siteId: centre, jobId, inputs, batchId }));
  const balance = { inputGrams: 1_000_000, outputGrams: 900_000, lossGrams: 0, differenceGrams: 100_000 };
  tell(
    fact('cn.huihuan.item.dismantled.v1', {
      ...{ siteId: centre, jobId, evidence: [], staffId: null, explanation: null, loss: { grams: 0, reason: '' } },
      inputs: [{ ...wet, custodySeq: wet.custodySeq + 1 }],
      outputs: [{ item: dried, wasteCode: null }],
      balance: { ...balance, toleranceGrams: 20_000 },
      ...{ dry: { basis: 'dry', ...dry }, carried: { batchId, grams: 100_000 } },
    }),
  );
};

beforeAll(async () => {
  story.registry();
  batchId = story.log.id();
  const opened = { siteId: centre, batchId, code: 'PC-9', family: 'bulk', staffId: null } as const;
  tell(fact('cn.huihuan.batch.opened.v1', opened));
  dryPaper();
  dryPaper();
  regulator = await newTestRegulator();
  await regulator.project(story.log.deliveries);
});

afterAll(() => regulator.test.drop());

describe('a batch of wet goods, as the regulator sees it', () => {
  it('has the dry mass of its jobs beside their weights, and is judged by it', async () => {
    const [batch] = await readBatches(regulator.database, { sight: ['410122%'], limit: 10 });
    expect(batch).toMatchObject({
      ...{ differenceGrams: 200_000, toleranceGrams: 40_000, balanced: true },
      dry: {
        basis: 'dry',
        inputGrams: 1_640_000,
        outputGrams: 1_638_000,
        differenceGrams: 2_000,
        toleranceGrams: 32_800,
      },
    });
  });

  it('has jobs that are judged by what their tolerance is held against', async () => {
    const jobs = await rowsOf(
      regulator.database,
      'select judged_difference_grams as difference, judged_tolerance_grams as tolerance from job',
    );
    expect(jobs).toEqual([1, 2].map(() => ({ difference: 1_000, tolerance: 16_400 })));
  });

  it('is read again where a version that knows no dry mass heard of it', async () => {
    const sum = { inputGrams: 2_000_000, outputGrams: 1_800_000, lossGrams: 0, differenceGrams: 200_000 };
    const ofBatch = { inputGrams: 1_640_000, outputGrams: 1_638_000, lossGrams: 0, differenceGrams: 2_000 };
    tell(
      fact('cn.huihuan.batch.closed.v1', {
        ...{ siteId: centre, batchId, jobs: [{ jobId: story.log.id(), grams: 200_000 }], staffId: null },
        ...{ loss: { grams: 0, reason: '' }, balance: { ...sum, toleranceGrams: 40_000 }, explanation: null },
        dry: { basis: 'dry', ...ofBatch, toleranceGrams: 32_800 },
      }),
    );
    const older = await newTestRegulator();
    try {
      await older.project(story.log.deliveries);
      const figures = (table: string) => rowsOf(older.database, `select dry, judged_difference_grams from ${table}`);
      const all = async () => [await figures('job'), await figures('batch')];
      const before = await all();
      expect(before[1]).toEqual([{ dry: expect.objectContaining(ofBatch), judged_difference_grams: 2_000 }]);
      // as the older one leaves them: nothing in the columns, and a head that it does not know stays
      for (const table of ['job', 'batch']) await older.database.query(`update ${table} set dry = null`);
      await older.database.query('update dry_head set position = 0');
      expect(await all()).not.toEqual(before);
      expect(await followVehicles(older.database)).toBe(true);
      expect(await all()).toEqual(before);
      const reached = 'select 1 from dry_head join projection_head using (position)';
      expect(await rowsOf(older.database, reached)).toHaveLength(1);
    } finally {
      await older.test.drop();
    }
  });
});
