import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  balanceWith,
  batchBalance,
  batchDry,
  dryBalance,
  dryGrams,
  gramsOf,
  toldWaterGrams,
  waterGrams,
  waterOf,
  type JobOfBatch,
} from '@huihuan/processing-balance';

const wet = fc.record({
  grams: fc.integer({ min: 1, max: 1_000_000_000 }),
  permille: fc.integer({ min: 0, max: 1000 }),
});
const side = fc.array(wet, { minLength: 1, maxLength: 8 });
const loss = fc
  .record({ grams: fc.integer({ min: 0, max: 5_000_000 }), share: fc.integer({ min: 0, max: 1000 }) })
  .map(({ grams, share }) => {
    const water = Math.floor((grams * share) / 1000);
    return { grams, reason: '', parts: water === 0 ? [] : [{ reason: 'moisture', grams: water }] };
  });
const work = fc.record({ inputs: side, outputs: side, loss });
interface Work {
  readonly inputs: Wet;
  readonly outputs: Wet;
  readonly loss: { readonly grams: number };
}
type Wet = readonly { readonly grams: number; readonly permille: number }[];

const bothOf = ({ inputs, outputs, loss: lost }: Work) => ({
  wet: balanceWith({ inputGrams: gramsOf(inputs), toleranceGrams: 0 }, outputs, lost),
  dry: dryBalance(
    { inputGrams: gramsOf(inputs.map((one) => ({ grams: dryGrams(one) }))), toleranceGrams: 0 },
    outputs,
    lost,
  ),
});

describe('dry mass', () => {
  it('and water are together exactly what was weighed; neither is ever below zero', () => {
    fc.assert(
      fc.property(wet, (one) => {
        const [dry, water] = [dryGrams(one), waterGrams(one)];
        expect(dry + water).toBe(one.grams);
        expect(Math.min(dry, water)).toBeGreaterThanOrEqual(0);
        expect(Math.abs(water - (one.grams * one.permille) / 1000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('balances beside the weights: what differs between both is water, to the gram', () => {
    fc.assert(
      fc.property(work, (done) => {
        const { wet: weights, dry } = bothOf(done);
        const water = waterOf(weights, dry);
        const sum = (all: Wet): number => gramsOf(all.map((one) => ({ grams: waterGrams(one) })));
        expect([water.inputGrams, water.outputGrams]).toEqual([sum(done.inputs), sum(done.outputs)]);
        expect(water.toldGrams).toBe(toldWaterGrams(done.loss));
        expect(weights.differenceGrams).toBe(dry.differenceGrams + water.goneGrams);
        expect(dry.outputGrams + dry.lossGrams + dry.differenceGrams).toBe(dry.inputGrams);
      }),
    );
  });

  it('of a batch is that of its jobs together, and of nothing else', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 6 }), loss, (works, own) => {
        const jobs = works.map((done, index): JobOfBatch => {
          const { wet: weights, dry } = bothOf(done);
          return { jobId: `${index}`, state: 'closed', ...weights, dry: { basis: 'dry', ...dry } };
        });
        const [weights, dry] = [batchBalance(jobs, own), batchDry(jobs, own)];
        if (dry === null) throw new TypeError('each job was measured');
        const carried = jobs.reduce((sum, job) => sum + (job.dry?.differenceGrams ?? 0), 0);
        expect(dry.differenceGrams).toBe(carried - (own.grams - toldWaterGrams(own)));
        expect(weights.differenceGrams).toBe(dry.differenceGrams + waterOf(weights, dry).goneGrams);
        const [first, ...others] = jobs;
        if (first === undefined) return;
        expect(batchDry([...others, { ...first, dry: null }], own)).toBeNull();
      }),
    );
  });
});
