import { describe, expect, it } from '@jest/globals';
import { gramsOf, type JobOfBatch } from '@huihuan/processing-balance';
import { nationalBook } from '@huihuan/rules-domain';
import fc from 'fast-check';
import { decideJob } from '../decide-job.ts';
import { evolveJob } from '../evolve-job.ts';
import type { JobCommand } from '../job-command.ts';
import { noJob, type DismantledFact, type Job } from '../job.ts';
import { centre, fridge, held, id, jobContext, now, steelClass, supervisor } from '../testing/line.support.spec.ts';
import type { BatchClosedFact, KnownBatch } from './batch.ts';
import { decideBatch } from './decide-batch.ts';

const batchId = id(70);
const { siteId } = centre;
const batch: KnownBatch = { state: 'open', batchId, siteId, code: 'PC-1', family: 'appliance' };

/** A job of some inputs, of which so many thousandths come out on its own day; some of the rest may come with a later one. */
const job = fc.record({
  inputs: fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 5 }),
  outPermille: fc.integer({ min: 0, max: 1600 }),
  lossGrams: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000 })),
});

/** Takes one job through its whole life by the decisions of the domain. */
const run = (made: { inputs: number[]; outPermille: number; lossGrams: number }, number: number): DismantledFact => {
  const jobId = id(1_000 + number);
  const items = made.inputs.map((grams, index) => fridge(number * 10 + index, { grams }));
  const context = (holding: object) => ({
    ...jobContext(items.map((item) => held(item, { grade: 'dismantle', ...holding }))),
    batch: { batch, jobs: number },
  });
  const outGrams = Math.floor((gramsOf(items) * made.outPermille) / 1000);
  const output = { itemId: id(50_000 + number), classCode: steelClass.classCode, grams: outGrams, identifiers: [] };
  const commands: JobCommand[] = [
    { kind: 'start', jobId, siteId, batchId, itemIds: items.map(({ itemId }) => itemId) },
    { kind: 'draft-outputs', outputs: outGrams === 0 ? [] : [output], loss: { grams: made.lossGrams, reason: '粉尘' } },
    { kind: 'close', explanation: null, evidence: [], staffId: null },
  ];
  let state: Job = noJob;
  let last: unknown;
  for (const command of commands) {
    const decided = decideJob(state, command, context(command.kind === 'start' ? {} : { state: 'in-process', jobId }));
    if (!decided.ok) throw new Error(decided.problem.en);
    state = decided.value.reduce(evolveJob, state);
    last = decided.value.at(-1);
  }
  return last as DismantledFact;
};

const toBatch = ({ data: { jobId, balance } }: DismantledFact): JobOfBatch => {
  const { inputGrams, outputGrams, lossGrams, toleranceGrams } = balance;
  return { jobId, state: 'closed', inputGrams, outputGrams, lossGrams, toleranceGrams };
};

describe('whatever the jobs of a batch are', () => {
  it('no gram is carried that none of them had, and a batch closes out of balance with the word of a supervisor alone', () => {
    fc.assert(
      fc.property(fc.array(job, { maxLength: 6 }), fc.integer({ min: 0, max: 40_000 }), (made, lossGrams) => {
        const facts = made.map(run);
        const close = (explanation: { text: string; supervisorId: string } | null) =>
          decideBatch(
            batch,
            { kind: 'close', batchId, loss: { grams: lossGrams, reason: '含水' }, explanation, staffId: null },
            { site: () => centre, staff: () => supervisor, now, rules: nationalBook, jobs: facts.map(toBatch) },
          );
        const said = close({ text: '残留', supervisorId: supervisor.staffId });
        if (!said.ok) throw new Error(said.problem.en);
        const { balance, jobs, explanation } = (said.value[0] as BatchClosedFact).data;
        const of = (figure: 'inputGrams' | 'outputGrams' | 'lossGrams' | 'toleranceGrams') =>
          facts.reduce((total, { data }) => total + data.balance[figure], 0);
        expect(balance).toMatchObject({ inputGrams: of('inputGrams'), outputGrams: of('outputGrams') });
        expect(balance).toMatchObject({ lossGrams: of('lossGrams') + lossGrams, toleranceGrams: of('toleranceGrams') });
        expect(balance.outputGrams + balance.lossGrams + balance.differenceGrams).toBe(balance.inputGrams);
        expect(gramsOf(jobs) - lossGrams).toBe(balance.differenceGrams);
        expect(facts.map(({ data }) => data.carried?.grams)).toEqual(jobs.map(({ grams }) => grams));
        const isIn = Math.abs(balance.differenceGrams) <= balance.toleranceGrams;
        expect(explanation === null).toBe(isIn);
        expect(close(null).ok).toBe(isIn);
      }),
      { numRuns: 300 },
    );
  });
});
