import { gramsOf, type Balance, type Weighed } from './balance.ts';

/** What a job says of its weights to the batch that it belongs to. Whole grams. */
export interface JobOfBatch {
  readonly jobId: string;
  readonly state: 'open' | 'closed';
  readonly inputGrams: number;
  /** 0 while the job is open: nothing has come out until somebody says that it is all. */
  readonly outputGrams: number;
  readonly lossGrams: number;
  /** What its inputs may be out, by the classes of the day on which it was closed. */
  readonly toleranceGrams: number;
}

/** Inputs − outputs − losses − what is still in process. Whole grams. */
export interface BatchBalance extends Balance {
  /** Inputs of jobs that are not closed yet. */
  readonly inProcessGrams: number;
}

/**
 * The balance of a batch at any moment: an open job is in process with all of its inputs. The tolerance is the sum of what the
 * closed jobs may be out. `loss` is what was lost beside the losses of the jobs.
 */
export const batchBalance = (jobs: readonly JobOfBatch[], loss: Weighed): BatchBalance => {
  const closed = jobs.filter(({ state }) => state === 'closed');
  const sum = (of: readonly JobOfBatch[], figure: (job: JobOfBatch) => number): number =>
    gramsOf(of.map((job) => ({ grams: figure(job) })));
  const inputGrams = sum(jobs, (job) => job.inputGrams);
  const inProcessGrams = inputGrams - sum(closed, (job) => job.inputGrams);
  const outputGrams = sum(closed, (job) => job.outputGrams);
  const lossGrams = sum(closed, (job) => job.lossGrams) + loss.grams;
  return {
    ...{ inputGrams, outputGrams, lossGrams, inProcessGrams },
    differenceGrams: inputGrams - outputGrams - lossGrams - inProcessGrams,
    toleranceGrams: sum(closed, (job) => job.toleranceGrams),
  };
};
