import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, siteSource, type ItemFacts } from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { chance, shuffled } from '../spec/any-delivery.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { countYields } from '../yields/count-yields.ts';
import { readLosses } from '../yields/losses-query.ts';
import { batchesSql, readBatch, readBatches } from './batch-query.ts';

const story = new Story();
const { centre } = story.sites;
const regulators: TestRegulator[] = [];
let orderly: TestRegulator;

const tell = (said: Parameters<typeof story.log.tell>[1]): void => void story.log.tell(siteSource(centre), said);
const openBatch = (code: string): string => {
  const batchId = story.log.id();
  tell(fact('cn.huihuan.batch.opened.v1', { siteId: centre, batchId, code, family: 'appliance', staffId: null }));
  return batchId;
};
const start = (batchId: string): { readonly jobId: string; readonly item: ItemFacts } => {
  const item = story.item({ grams: 50_000 });
  story.collect(centre, item);
  const jobId = story.log.id();
  const inputs = [{ itemId: item.itemId, classCode: item.classCode, grams: item.grams }];
  tell(fact('cn.huihuan.processing.started.v1', { siteId: centre, jobId, inputs, batchId }));
  return { jobId, item };
};
const close = (batchId: string, { jobId, item }: ReturnType<typeof start>, grams: number): void => {
  const steel = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.steel', grams });
  const differenceGrams = 50_000 - grams;
  tell(
    fact('cn.huihuan.item.dismantled.v1', {
      ...{ siteId: centre, jobId, evidence: [], staffId: null, explanation: null, loss: { grams: 0, reason: '' } },
      inputs: [{ ...item, custodySeq: item.custodySeq + 1 }],
      outputs: [{ item: steel, wasteCode: null }],
      balance: { inputGrams: 50_000, outputGrams: grams, lossGrams: 0, differenceGrams, toleranceGrams: 1_000 },
      carried: { batchId, grams: differenceGrams },
    }),
  );
};

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

let [done, running] = ['', ''];
let doneJobs: readonly string[] = [];

beforeAll(async () => {
  story.registry();
  done = openBatch('PC-1');
  const jobs = [start(done), start(done)] as const;
  close(done, jobs[0], 20_000);
  close(done, jobs[1], 79_000);
  doneJobs = jobs.map(({ jobId }) => jobId);
  tell(
    fact('cn.huihuan.batch.closed.v1', {
      ...{
        siteId: centre,
        batchId: done,
        staffId: null,
        explanation: null,
        loss: { grams: 400, reason: '含水', parts: [{ reason: 'moisture', grams: 300 }] },
      },
      jobs: [
        { jobId: jobs[0].jobId, grams: 30_000 },
        { jobId: jobs[1].jobId, grams: -29_000 },
      ],
      balance: {
        ...{ inputGrams: 100_000, outputGrams: 99_000, lossGrams: 400, differenceGrams: 600, toleranceGrams: 2_000 },
      },
    }),
  );
  running = openBatch('PC-2');
  close(running, start(running), 30_000);
  start(running);
  const given = start(running);
  const cancelled = { siteId: centre, jobId: given.jobId, itemIds: [given.item.itemId], reason: '设备故障' };
  tell(fact('cn.huihuan.processing.cancelled.v1', cancelled));
  orderly = await heard(story.log.deliveries);
});

afterAll(async () => {
  for (const { test } of regulators) await test.drop();
});

const heard = async (order: typeof story.log.deliveries, batch = 1000): Promise<TestRegulator> => {
  const regulator = await newTestRegulator();
  regulators.push(regulator);
  await regulator.project(order, batch);
  return regulator;
};
const seen = ({ database }: TestRegulator, sight: readonly string[] | null = ['410122%']) =>
  readBatches(database, { sight, limit: 10 });

describe('processing batches, as the regulator sees them', () => {
  it('have the balance that closed them, or that of their jobs with what is still in process', async () => {
    expect(await seen(orderly)).toMatchObject([
      {
        ...{ batchId: running, code: 'PC-2', family: 'appliance', state: 'open', jobs: 2, balanced: false },
        ...{ inputGrams: 100_000, outputGrams: 30_000, inProcessGrams: 50_000, differenceGrams: 20_000 },
      },
      {
        ...{ batchId: done, state: 'closed', jobs: 2, inputGrams: 100_000, outputGrams: 99_000, lossGrams: 400 },
        ...{ inProcessGrams: 0, differenceGrams: 600, toleranceGrams: 2_000, balanced: true },
      },
    ]);
  });

  it('show the jobs behind them with what each carried', async () => {
    expect(await readBatch(orderly.database, done)).toMatchObject({
      loss: { grams: 400, reason: '含水' },
      members: [
        { jobId: doneJobs[0], carriedGrams: 30_000 },
        { jobId: doneJobs[1], carriedGrams: -29_000 },
      ],
    });
    expect(await readBatch(orderly.database, story.log.id())).toBeNull();
  });

  it('tell what was lost by family and reason, and what has none', async () => {
    await countYields(orderly.database);
    const period = { start: '2026-03-01T00:00:00+08:00', end: '2027-04-01T00:00:00+08:00' };
    expect(await readLosses(orderly.database, { sight: ['410122%'], period })).toEqual({
      families: [
        {
          family: 'appliance',
          lossGrams: 400,
          reasons: [{ reason: 'moisture', name: { zh: '水分蒸发', en: 'moisture' }, grams: 300 }],
          unnamedGrams: 100,
        },
      ],
    });
    expect(await readLosses(orderly.database, { sight: ['410184%'], period })).toEqual({ families: [] });
  });

  it('are the same whatever order the facts come in, and seen in their area alone', async () => {
    for (const seed of [3, 8].map(chance)) {
      const order = shuffled([...story.log.deliveries, ...story.log.deliveries], seed);
      expect(await seen(await heard(order, 1))).toEqual(await seen(orderly));
    }
    expect(await seen(orderly, ['410184%'])).toEqual([]);
  });

  it('are chosen in their order by an index, and of the chosen only the open ones ask for their jobs', async () => {
    const many = await newTestRegulator();
    regulators.push(many);
    await many.database.transaction((tx) =>
      tx.query(
        `insert into batch (batch_id, site_id, opened_at, closed_at)
         select gen_random_uuid(), gen_random_uuid(), now() - n * interval '1 minute', case when n % 5 = 0 then null else now() end
           from generate_series(1, 3000) as n`,
      ),
    );
    await many.database.transaction((tx) => tx.query('analyze batch'));
    const [row] = await many.database.transaction((tx) =>
      rowsOf<Record<string, [{ Plan: Plan }]>>(tx, `explain (analyze, format json) ${batchesSql()}`, [null, 10]),
    );
    const nodes = nodesOf(row!['QUERY PLAN']![0].Plan);
    expect(nodes.find((node) => node['Index Name'] === 'batch_in_order')).toMatchObject({ 'Actual Rows': 10 });
    const jobs = nodes.filter((node) => node['Relation Name'] === 'job' || node['Index Name']?.startsWith('job'));
    expect(Math.max(...jobs.map((node) => node['Actual Loops']))).toBe(2);
  });
});
