import { describe, expect, it } from '@jest/globals';
import { batchBalance, type JobOfBatch } from './batch-balance.ts';

const job = (more: Partial<JobOfBatch>): JobOfBatch => ({
  ...{ jobId: 'a', state: 'closed', inputGrams: 1_000, outputGrams: 600, lossGrams: 50, toleranceGrams: 20, ...more },
});

describe('the balance of a batch', () => {
  it('is inputs less outputs, losses and what is still in process; an open job is in process with all of its inputs', () => {
    const open = job({ state: 'open', inputGrams: 400, outputGrams: 0, lossGrams: 0, toleranceGrams: 8 });
    const late = job({ inputGrams: 100, outputGrams: 440, lossGrams: 0, toleranceGrams: 2 });
    expect(batchBalance([job({}), late, open], { grams: 7 })).toEqual({
      ...{ inputGrams: 1_500, outputGrams: 1_040, lossGrams: 57, inProcessGrams: 400 },
      ...{ differenceGrams: 3, toleranceGrams: 22 },
    });
  });

  it('of none is nothing', () => {
    expect(batchBalance([], { grams: 0 })).toEqual({
      ...{ inputGrams: 0, outputGrams: 0, lossGrams: 0, inProcessGrams: 0, differenceGrams: 0, toleranceGrams: 0 },
    });
  });
});
