import { describe, expect, it } from '@jest/globals';
import { lifecycleFlaws } from '@huihuan/kernel-domain';
import type { JobOfBatch } from '@huihuan/processing-balance';
import { nationalBook } from '@huihuan/rules-domain';
import { story } from '@huihuan/testing-given-when-then';
import { centre, elsewhere, id, now, operator, station, supervisor } from '../testing/line.support.spec.ts';
import type { BatchCommand, BatchContext } from './batch-command.ts';
import { batchTransitions, noBatch, type Batch, type BatchEvent } from './batch.ts';
import { decideBatch, evolveBatch } from './decide-batch.ts';

const [batchId, first, second] = [id(70), id(71), id(72)];
const { siteId } = centre;
const said = { siteId, batchId, code: 'PC-031', family: 'appliance', staffId: null } as const;
const open: BatchCommand = { kind: 'open', ...said };
const opened: BatchEvent = { type: 'cn.huihuan.batch.opened.v1', data: said };
const none = { grams: 0, reason: '' };
const close = (more: Partial<Extract<BatchCommand, { kind: 'close' }>> = {}): BatchCommand => ({
  ...{ kind: 'close', batchId, loss: none, explanation: null, staffId: null, ...more },
});
const closed = (more: Partial<Extract<BatchEvent, { type: 'cn.huihuan.batch.closed.v1' }>['data']>): BatchEvent => ({
  type: 'cn.huihuan.batch.closed.v1',
  data: {
    ...{ siteId, batchId, jobs: [], loss: none, explanation: null, staffId: null },
    balance: { inputGrams: 0, outputGrams: 0, lossGrams: 0, differenceGrams: 0, toleranceGrams: 0 },
    ...more,
  },
});
const job = (jobId: string, more: Partial<JobOfBatch> = {}): JobOfBatch => ({
  ...{ jobId, state: 'closed', inputGrams: 50_000, outputGrams: 30_000, lossGrams: 0, toleranceGrams: 1_000, ...more },
});
/** The first day leaves 20 kg in the machine, the second brings them out. */
const twoDays = [job(first), job(second, { outputGrams: 69_500 })];
const balance = { inputGrams: 100_000, outputGrams: 99_500, lossGrams: 0, differenceGrams: 500, toleranceGrams: 2_000 };
const carried = [
  { jobId: first, grams: 20_000 },
  { jobId: second, grams: -19_500 },
];

const withJobs = (jobs: readonly JobOfBatch[]) => {
  const context: BatchContext = {
    site: (wanted) => [centre, station].find((site) => site.siteId === wanted),
    staff: (wanted) => [supervisor, elsewhere, operator].find(({ staffId }) => staffId === wanted),
    ...{ jobs, now, rules: nationalBook },
  };
  return story<Batch, BatchCommand, BatchEvent>({
    initial: noBatch,
    evolve: evolveBatch,
    decide: (state, command) => decideBatch(state, command, context),
  });
};

describe('a processing batch', () => {
  it('has a lifecycle without a dead end', () =>
    expect(lifecycleFlaws(batchTransitions, 'none', ['closed'])).toEqual({
      unreachable: [],
      deadEnds: [],
      leavingTerminal: [],
    }));

  it('opens at a sorting centre, once', () => {
    withJobs([]).given().when(open).then(opened);
    withJobs([])
      .given()
      .when({ ...open, siteId: station.siteId })
      .thenRefused('site.wrong-kind');
    withJobs([]).given(opened).when(open).thenRefused('batch.exists');
  });

  it('closes with the grams of all its jobs together, although each by itself is far out', () =>
    withJobs(twoDays)
      .given(opened)
      .when(close())
      .then(closed({ jobs: carried, balance })));

  it('does not close while a job of it is open', () =>
    withJobs([job(first), job(second, { state: 'open' })])
      .given(opened)
      .when(close())
      .thenRefused('batch.in-process'));

  it('counts what was lost beside the losses of its jobs, and asks why', () => {
    const loss = { grams: 500, reason: '含水' };
    withJobs(twoDays)
      .given(opened)
      .when(close({ loss: { ...loss, reason: ' ' } }))
      .thenRefused('loss.reason-required');
    const without = { ...balance, lossGrams: 500, differenceGrams: 0 };
    withJobs(twoDays)
      .given(opened)
      .when(close({ loss }))
      .then(closed({ jobs: carried, loss, balance: without }));
  });

  it('outside the tolerance needs the word of a supervisor of the site; within it none is recorded', () => {
    const explanation = { text: '设备内残留', supervisorId: supervisor.staffId };
    const short = withJobs([job(first)]).given(opened);
    short.when(close()).thenRefused('balance.open');
    for (const { staffId } of [elsewhere, operator])
      short
        .when(close({ explanation: { ...explanation, supervisorId: staffId } }))
        .thenRefused('explanation.not-a-supervisor');
    const out = { ...balance, inputGrams: 50_000, outputGrams: 30_000, differenceGrams: 20_000, toleranceGrams: 1_000 };
    short
      .when(close({ explanation }))
      .then(closed({ jobs: [{ jobId: first, grams: 20_000 }], balance: out, explanation }));
    withJobs(twoDays)
      .given(opened)
      .when(close({ explanation }))
      .then(closed({ jobs: carried, balance }));
  });

  it('that was opened by mistake is closed empty, and what is closed stays', () => {
    withJobs([]).given(opened).when(close()).then(closed({}));
    withJobs([]).given(opened, closed({})).when(close()).thenRefused('batch.closed');
    withJobs([]).given().when(close()).thenRefused('batch.unknown');
  });
});
