import { toleranceBalanceAt, type Catalogue } from '@huihuan/catalogue-domain';
import { isBalanced, massBalance, type MassBalance } from '@huihuan/processing-domain';
import type { KnownJob, StoredJob } from './job-books.ts';
import type { JobView } from './job-schemas.ts';

/** What is shown of a job. The balance of a draft is by the tolerances that hold now; that of a closed job is recorded. */
export const jobView = ({ job, startedAt, endedAt }: StoredJob, catalogue: Catalogue, now: string): JobView => {
  const { jobId, siteId, state, inputs, batchId } = job;
  const balance = balanceOf(job, catalogue, now);
  return {
    ...{ jobId, siteId, state, inputs, startedAt, endedAt, balance },
    ...(batchId === undefined ? {} : { batchId }),
    outputs: job.state === 'cancelled' ? [] : job.outputs,
    loss: job.state === 'cancelled' ? { grams: 0, reason: '' } : job.loss,
    balanced: balance !== null && isBalanced(balance),
    explanation: job.state === 'closed' ? job.explanation : null,
    reason: job.state === 'cancelled' ? job.reason : null,
  };
};

const balanceOf = (job: KnownJob, catalogue: Catalogue, now: string): MassBalance | null => {
  switch (job.state) {
    case 'open':
      return massBalance(job, toleranceBalanceAt(catalogue, now));
    case 'closed':
      return job.balance;
    case 'cancelled':
      return null;
    default:
      return job satisfies never;
  }
};
