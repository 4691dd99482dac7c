import { describe, expect, it } from '@jest/globals';
import { story } from '@huihuan/testing-given-when-then';
import { decideJob } from '../decide-job.ts';
import { evolveJob } from '../evolve-job.ts';
import type { JobCommand, JobContext } from '../job-command.ts';
import { noJob, type DismantledFact, type Job, type JobEvent } from '../job.ts';
import { centre, fridge, held, id, jobContext, station, steelClass } from '../testing/line.support.spec.ts';
import type { KnownBatch } from './batch.ts';

const [jobId, batchId] = [id(60), id(70)];
const { siteId } = centre;
const one = fridge(1);
const batch: KnownBatch = { state: 'open', batchId, siteId, code: 'PC-031', family: 'appliance' };
const start: JobCommand = { kind: 'start', jobId, siteId, itemIds: [one.itemId], batchId };
const inputs = [{ itemId: one.itemId, classCode: one.classCode, grams: one.grams }];
const started: JobEvent = { type: 'cn.huihuan.processing.started.v1', data: { siteId, jobId, inputs, batchId } };
const close: JobCommand = { kind: 'close', explanation: null, evidence: [], staffId: null };

const line = (more: Partial<JobContext> = {}) => {
  const context = { ...jobContext([held(one, { grade: 'dismantle' })]), batch: { batch, jobs: 1 }, ...more };
  return story<Job, JobCommand, JobEvent>({
    ...{ initial: noJob, evolve: evolveJob },
    decide: (state, command) => decideJob(state, command, context),
  });
};
/** What closing says after so many grams came out of 50 kg. */
const closedAfter = (grams: number): DismantledFact['data'] => {
  const context = jobContext([held(one, { grade: 'dismantle', state: 'in-process', jobId })]);
  const outputs = grams === 0 ? [] : [{ itemId: id(200), classCode: steelClass.classCode, grams, identifiers: [] }];
  const drafted: JobEvent = { type: 'job.outputs-drafted', data: { outputs, loss: { grams: 0, reason: '' } } };
  const result = decideJob([started, drafted].reduce<Job>(evolveJob, noJob), close, context);
  if (!result.ok) throw new Error(result.problem.en);
  return (result.value[0] as DismantledFact).data;
};

describe('a job of a batch', () => {
  it('names it when it starts', () => line().given().when(start).then(started));

  it('joins an open batch of its own site, on goods of its family, until it is full', () => {
    const starting = (found: JobContext['batch']) => line({ batch: found }).given().when(start);
    starting(null).thenRefused('batch.unknown');
    starting({ batch: { ...batch, siteId: station.siteId }, jobs: 0 }).thenRefused('batch.unknown');
    const figures = { inputGrams: 0, outputGrams: 0, lossGrams: 0, differenceGrams: 0, toleranceGrams: 0 };
    const ended: KnownBatch = {
      ...{ ...batch, state: 'closed', jobs: [], loss: { grams: 0, reason: '' }, balance: figures, explanation: null },
    };
    starting({ batch: ended, jobs: 0 }).thenRefused('batch.closed');
    starting({ batch, jobs: 1000 }).thenRefused('batch.full');
    starting({ batch: { ...batch, family: 'vehicle' }, jobs: 0 }).thenRefused('batch.other-family', {
      found: 'appliance',
    });
  });

  it('carries its difference to the batch and closes without an explanation, also where nothing came out yet', () => {
    expect(closedAfter(0)).toMatchObject({ carried: { batchId, grams: 50_000 }, outputs: [], explanation: null });
    expect(closedAfter(49_900)).toMatchObject({ carried: { batchId, grams: 100 }, explanation: null });
  });

  it('may give more than it took: what an earlier one left in the machine', () =>
    expect(closedAfter(80_000)).toMatchObject({ carried: { grams: -30_000 }, balance: { differenceGrams: -30_000 } }));

  it('that is cancelled is still known to have been of the batch, and carries nothing', () =>
    line()
      .given(started)
      .when({ kind: 'cancel', reason: '设备故障' })
      .thenState((job) => expect(job).toMatchObject({ state: 'cancelled', batchId })));
});
