import { batchBalance, isBalanced } from '@huihuan/processing-domain';
import type { JobInBatch, StoredBatch } from './batch-books.ts';
import type { BatchHead, BatchView } from './batch-schemas.ts';

const noLoss = { grams: 0, reason: '' };

/** @param jobs of this batch */
export const batchHead = ({ batch, openedAt, closedAt }: StoredBatch, jobs: readonly JobInBatch[]): BatchHead => {
  const { batchId, siteId, code, family, state } = batch;
  const balance = batchBalance(jobs, batch.state === 'closed' ? batch.loss : noLoss);
  return {
    ...{ batchId, siteId, code, family, state, balance, openedAt, closedAt },
    ...{ jobs: jobs.length, balanced: isBalanced(balance) },
  };
};

export const batchView = (stored: StoredBatch, jobs: readonly JobInBatch[]): BatchView => {
  const { batch } = stored;
  return {
    ...batchHead(stored, jobs),
    loss: batch.state === 'closed' ? batch.loss : noLoss,
    explanation: batch.state === 'closed' ? batch.explanation : null,
    members: jobs.map(({ jobId, state, inputs, inputGrams, outputGrams, lossGrams, startedAt }) => ({
      ...{ jobId, state, inputs, inputGrams, outputGrams, lossGrams, startedAt },
      carriedGrams: state === 'open' ? null : inputGrams - outputGrams - lossGrams,
    })),
  };
};
