import { toleranceBalanceAt } from '@huihuan/catalogue-domain';
import { knownClasses, type BalancesOfConsumed } from '@huihuan/custody-service';
import type { Tx } from '@huihuan/platform-persistence';
import { redrawBalance, withRedrawn, type ClosedJob } from '@huihuan/processing-domain';
import { jobsOfBatches, loadBatch } from '../run-batch/batch-books.ts';
import { loadJob, recordJob, type StoredJob } from './job-books.ts';

/** The balances of jobs and batches, as a correction of what was taken apart asks for them. */
export const balancesOfConsumed: BalancesOfConsumed = {
  redraw: async (tx, { jobId }) => {
    const found = await closedJob(tx, jobId);
    if (found === null) return null;
    const { job, endedAt } = found;
    const catalogue = await knownClasses(tx);
    const batch = await batchOf(tx, job);
    const tolerance = toleranceBalanceAt(catalogue, endedAt);
    return (wanted) => redrawBalance(job, wanted, { tolerance, batch });
  },
  keep: async (tx, { data }) => {
    const found = await closedJob(tx, data.jobId);
    if (found !== null) await recordJob(tx, { ...found, job: withRedrawn(found.job, data) });
  },
};

interface StoredClosedJob extends StoredJob {
  readonly job: ClosedJob;
  readonly endedAt: string;
}

const closedJob = async (tx: Tx, jobId: string | null): Promise<StoredClosedJob | null> => {
  const found = jobId === null ? undefined : await loadJob(tx, jobId);
  if (found?.job.state !== 'closed' || found.endedAt === null) return null;
  return { ...found, job: found.job, endedAt: found.endedAt };
};

const batchOf = async (tx: Tx, { batchId }: ClosedJob) => {
  const found = batchId === undefined ? undefined : await loadBatch(tx, batchId);
  return found === undefined ? null : { batch: found.batch, jobs: await jobsOfBatches(tx, [found.batch.batchId]) };
};
