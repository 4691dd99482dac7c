import { gramsOf, type Balance, type Weighed } from './balance.ts';
import { toldWaterGrams, type Basis, type ToldLoss } from './dry-balance.ts';

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
  /** Of dry mass, where everything in it was measured; of a closed job. */
  readonly dry?: (Balance & { readonly basis: Basis }) | null | undefined;
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

/**
 * The balance of dry mass of what has come out: of the closed jobs together, each with all that went into it. `null` unless
 * everything in each of them was measured. The tolerance is held against it where it is in each of them.
 */
export const batchDry = (jobs: readonly JobOfBatch[], loss: ToldLoss): (Balance & { readonly basis: Basis }) | null => {
  const closed = jobs.filter(({ state }) => state === 'closed');
  const dry = closed.flatMap((job) => job.dry ?? []);
  if (dry.length === 0 || dry.length < closed.length) return null;
  const sum = (figure: (one: Balance) => number): number => gramsOf(dry.map((one) => ({ grams: figure(one) })));
  const [inputGrams, outputGrams] = [sum((one) => one.inputGrams), sum((one) => one.outputGrams)];
  const lossGrams = sum((one) => one.lossGrams) + loss.grams - toldWaterGrams(loss);
  return {
    basis: dry.every(({ basis }) => basis === 'dry') ? 'dry' : 'wet',
    ...{ inputGrams, outputGrams, lossGrams, toleranceGrams: sum((one) => one.toleranceGrams) },
    differenceGrams: inputGrams - outputGrams - lossGrams,
  };
};
