import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, type Details } from '@huihuan/contracts-events';
import { stateFacts } from '@huihuan/custody-service';
import { newId } from '@huihuan/platform-service';
import type { JobCommand } from '@huihuan/processing-domain';
import { gradeItems } from '../grade-items/grade-items.ts';
import { centre, fridge, output, supervisor } from '../testing/goods.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { changeJob } from './change-job.ts';
import { readExpected } from './expected-query.ts';
import { loadJob } from './job-books.ts';

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
});
afterAll(() => yard.close());

const { siteId } = centre;
const override = { supervisorId: supervisor.staffId, reason: '现场已核对' };
const act = (jobId: string, command: JobCommand) =>
  changeJob(yard.custody, { asked: { id: newId(), ...command }, jobId, command, correlationId: 'test' });
const close = (jobId: string) =>
  act(jobId, { kind: 'close', explanation: null, evidence: [], staffId: null, override });

/** Goods that are graded and on the line. */
const started = async (items: readonly ReturnType<typeof fridge>[]): Promise<string> => {
  for (const item of items) await yard.takeIn(item);
  const rows = items.map(({ itemId }) => ({ itemId, outcome: 'dismantle', reason: '报废' }));
  await gradeItems(yard.custody, { asked: { id: newId(), siteId, rows }, correlationId: 'test' });
  const [jobId, itemIds] = [newId(), items.map(({ itemId }) => itemId)];
  await act(jobId, { kind: 'start', jobId, siteId, itemIds, override });
  return jobId;
};

const trailer = () =>
  fridge({ family: 'vehicle', classCode: 'vehicle.trailer', grams: 1_000_000, identifiers: [], custodySeq: 1 });

const describeAs = (itemId: string, details: Details): Promise<unknown> => {
  const said = fact('cn.huihuan.item.described.v1', {
    ...{ siteId, itemId, family: 'vehicle', classCode: 'vehicle.trailer', details, reason: '铭牌', staffId: null },
  });
  const cause = { correlationId: 'test', causationId: 'test' };
  return yard.custody.database.transaction((tx) => stateFacts(yard.custody, tx, { siteId, facts: [said], cause }));
};

const expectedOf = async (jobId: string) => {
  const stored = await loadJob(yard.custody.database, jobId);
  if (stored === undefined) throw new Error('no such job');
  return readExpected(yard.custody.database, stored);
};

describe('what a job is expected to give', () => {
  it('follows from its inputs by the rules of its day, and names them as local ones', async () => {
    const expected = await expectedOf(await started([fridge(), fridge()]));
    expect(expected).toMatchObject({ unknownGrams: 0, kerb: null, rules: [{ standing: 'local' }] });
    expect(expected.outputs).toContainEqual({ classCode: 'bulk.copper', grams: 2_800 });
  });

  it('is unknown of a class without a rule, and says the kerb weight of a vehicle once its form does', async () => {
    const car = trailer();
    const jobId = await started([car]);
    expect(await expectedOf(jobId)).toMatchObject({ outputs: [], unknownGrams: 1_000_000, kerb: null });
    await describeAs(car.itemId, { kerbWeightKg: 2_000 });
    expect((await expectedOf(jobId)).kerb).toMatchObject({
      ...{ kerbGrams: 2_000_000, takenGrams: 1_000_000, overPercent: 10, shortPercent: 30 },
      rule: { standing: 'local', titleZh: '整备质量对照' },
    });
  });
});

describe('closing a job on a vehicle', () => {
  it('tells that weights are too far from its kerb weight, and goes ahead', async () => {
    const car = trailer();
    const jobId = await started([car]);
    await describeAs(car.itemId, { kerbWeightKg: 2_000 });
    await act(jobId, {
      kind: 'draft-outputs',
      outputs: [output('material.steel', 1_000_000)],
      loss: { grams: 0, reason: '' },
    });
    const closed = await close(jobId);
    if (!closed.ok) throw new Error(closed.problem.en);
    const told = closed.value.warnings.filter(({ code }) => code === 'vehicle.kerb-weight');
    expect(told.map(({ zh }) => zh.slice(0, 4))).toEqual(['入库重量', '产出合计']);
    const [said] = (await yard.stated('cn.huihuan.item.dismantled.v1')).filter(({ subject }) => subject === jobId);
    expect(said?.data).toMatchObject({ warnings: expect.arrayContaining(['vehicle.kerb-weight']) });
  });
});
