import {
  balancesOfBatch,
  batchBalance,
  batchDry,
  isJudgedBalanced,
  type ClosedBatch,
} from '@huihuan/processing-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { batchDueOn, rulesOn, type RuleBook } from '@huihuan/rules-domain';
import type { JobInBatch, StoredBatch } from './batch-books.ts';
import type { BatchHead, BatchView } from './batch-schemas.ts';

const noLoss = { grams: 0, reason: '' };

/** The rules for batches of a site; `areaCode` is empty where it is not known. */
export interface BatchPlace {
  readonly rules: RuleBook;
  readonly areaCode: string;
}

/** @param jobs of this batch */
export const batchHead = (
  { batch, openedAt, closedAt }: StoredBatch,
  jobs: readonly JobInBatch[],
  { rules, areaCode }: BatchPlace,
): BatchHead => {
  const { batchId, siteId, code, family, state } = batch;
  const loss = batch.state === 'closed' ? batch.loss : noLoss;
  const [known, dryKnown] = [batchBalance(jobs, loss), batchDry(jobs, loss)];
  const balance = batch.state === 'closed' ? { ...batch.balance, inProcessGrams: 0 } : known;
  const dry = batch.state === 'closed' ? (batch.dry ?? null) : dryKnown;
  return {
    ...{ batchId, siteId, code, family, state, balance, openedAt, closedAt },
    dueOn: batchDueOn(rulesOn(rules, { day: chinaDay(openedAt), areaCode, siteId })),
    ...{ jobs: jobs.length, balanced: isJudgedBalanced({ wet: balance, dry, basis: dry?.basis ?? 'wet' }) },
    ...(dry === null ? {} : { dry }),
    ...(batch.state === 'closed' ? redrawnView(batch, jobs) : {}),
  };
};

/** Nothing where the jobs still say what the batch was judged by. */
const redrawnView = (batch: ClosedBatch, jobs: readonly JobInBatch[]): Pick<BatchHead, 'redrawn'> => {
  const { balance, dry } = balancesOfBatch(batch, jobs);
  const isAsJudged =
    balance.inputGrams === batch.balance.inputGrams && balance.toleranceGrams === batch.balance.toleranceGrams;
  if (isAsJudged) return {};
  const balanced = isJudgedBalanced({ wet: balance, dry: dry ?? null, basis: dry?.basis ?? 'wet' });
  return { redrawn: { balance, balanced, ...(dry === undefined ? {} : { dry }) } };
};

export const batchView = (stored: StoredBatch, jobs: readonly JobInBatch[], place: BatchPlace): BatchView => {
  const { batch } = stored;
  return {
    ...batchHead(stored, jobs, place),
    loss: batch.state === 'closed' ? batch.loss : noLoss,
    explanation: batch.state === 'closed' ? batch.explanation : null,
    members: jobs.map(({ jobId, state, inputs, inputGrams, outputGrams, lossGrams, startedAt, dry }) => ({
      ...{ jobId, state, inputs, inputGrams, outputGrams, lossGrams, startedAt },
      ...(dry === null || dry === undefined ? {} : { dry }),
      carriedGrams: state === 'open' ? null : inputGrams - outputGrams - lossGrams,
    })),
  };
};
