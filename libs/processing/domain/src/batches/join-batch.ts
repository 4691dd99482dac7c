import type { ItemFacts } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { batchClosed, batchFull, batchOfOtherFamily, batchUnknown } from './batch-problems.ts';
import type { KnownBatch } from './batch.ts';

/** A job names every job in the event that closes its batch, so a batch ends somewhere. */
export const maximumJobs = 1000;

/** A batch as the books of its site have it, and how many jobs it has. */
export interface BatchToJoin {
  readonly batch: KnownBatch;
  readonly jobs: number;
}

export interface Joining {
  readonly batchId: string;
  readonly siteId: string;
  readonly inputs: readonly Pick<ItemFacts, 'family'>[];
}

/** Whether a job on these inputs may join: the batch is open, of this site, and takes goods of their family. */
export const mayJoin = (found: BatchToJoin | null, { batchId, siteId, inputs }: Joining): Result<null> => {
  if (found?.batch.batchId !== batchId || found.batch.siteId !== siteId) return refuse(batchUnknown(batchId));
  const { batch, jobs } = found;
  if (batch.state !== 'open') return refuse(batchClosed(batch));
  if (jobs >= maximumJobs) return refuse(batchFull(batch, maximumJobs));
  const other = inputs.find(({ family }) => family !== batch.family);
  return other === undefined ? accept(null) : refuse(batchOfOtherFamily(batch, other.family));
};
