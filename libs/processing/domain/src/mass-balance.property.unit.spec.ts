import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideJob } from './decide-job.ts';
import { evolveJob } from './evolve-job.ts';
import { noJob, type DismantledFact, type Job, type JobEvent } from './job.ts';
import type { JobCommand } from './job-command.ts';
import { centre, fridge, held, id, jobContext, operator, steelClass, supervisor } from './testing/line.support.spec.ts';

const jobId = id(60);
const grams = fc.integer({ min: 1, max: 2_000_000 });

/** A job whose outputs come near its inputs, so that about as many balance as do not. */
const job = fc
  .record({
    inputs: fc.array(grams, { minLength: 1, maxLength: 12 }),
    shares: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 0, maxLength: 12 }),
    lossGrams: fc.oneof(fc.constant(0), grams),
    errorPermille: fc.integer({ min: -60, max: 60 }),
    explanation: fc.constantFrom(null, supervisor.staffId, operator.staffId),
  })
  .map(({ inputs, shares, lossGrams, errorPermille, explanation }) => {
    const inputGrams = inputs.reduce((sum, each) => sum + each, 0);
    const target = Math.max(0, Math.round(inputGrams * (1 + errorPermille / 1000)) - lossGrams);
    const total = shares.reduce((sum, each) => sum + each, 0);
    const outputs = shares.map((share) => Math.floor((target * share) / total)).filter((each) => each > 0);
    return { inputs, outputs, lossGrams, explanation };
  });

const run = (
  commands: readonly JobCommand[],
  decide: (job: Job, command: JobCommand) => ReturnType<typeof decideJob>,
) => {
  let state: Job = noJob;
  const events: JobEvent[] = [];
  for (const command of commands) {
    const result = decide(state, command);
    if (!result.ok) return { state, events, refusal: result.problem };
    state = result.value.reduce(evolveJob, state);
    events.push(...result.value);
  }
  return { state, events, refusal: null };
};

const sum = (of: readonly { readonly grams: number }[]): number => of.reduce((total, each) => total + each.grams, 0);

describe('whatever is taken apart', () => {
  it('never closes out of balance without a supervisor’s word, and its figures always add up', () => {
    fc.assert(
      fc.property(job, ({ inputs, outputs, lossGrams, explanation }) => {
        const items = inputs.map((each, index) => fridge(index, { grams: each }));
        const stock = jobContext(items.map((item) => held(item, { grade: 'dismantle' })));
        const line = jobContext(items.map((item) => held(item, { grade: 'dismantle', state: 'in-process', jobId })));
        const { state, events, refusal } = run(
          [
            { kind: 'start', jobId, siteId: centre.siteId, itemIds: items.map((item) => item.itemId) },
            {
              kind: 'draft-outputs',
              outputs: outputs.map((each, index) => ({
                ...{ itemId: id(5000 + index), classCode: steelClass.classCode, grams: each, identifiers: [] },
              })),
              loss: { grams: lossGrams, reason: '粉尘' },
            },
            {
              kind: 'close',
              explanation: explanation === null ? null : { text: '受潮', supervisorId: explanation },
              ...{ evidence: [], staffId: null },
            },
          ],
          (current, command) => decideJob(current, command, command.kind === 'start' ? stock : line),
        );
        const difference = sum(items) - outputs.reduce((total, each) => total + each, 0) - lossGrams;
        const tolerance = inputs.reduce((total, each) => total + Math.max(500, Math.floor(each * 0.02)), 0);
        const balanced = Math.abs(difference) <= tolerance;
        if (refusal !== null) {
          expect(['balance.open', 'explanation.not-a-supervisor', 'job.nothing-came-out']).toContain(refusal.code);
          expect(balanced && refusal.code !== 'job.nothing-came-out').toBe(false);
          expect(state.state).toBe('open');
          return;
        }
        const closed = events.at(-1) as DismantledFact;
        const { balance } = closed.data;
        expect(balance.inputGrams).toBe(sum(closed.data.inputs));
        expect(balance.outputGrams).toBe(sum(closed.data.outputs.map((output) => output.item)));
        expect(balance.lossGrams).toBe(closed.data.loss.grams);
        expect(balance.outputGrams + balance.lossGrams + balance.differenceGrams).toBe(balance.inputGrams);
        expect(balance).toMatchObject({ differenceGrams: difference, toleranceGrams: tolerance });
        expect(closed.data.explanation?.supervisorId ?? null).toBe(balanced ? null : supervisor.staffId);
      }),
      { numRuns: 500 },
    );
  });
});
