import type { Family } from '@huihuan/contracts-events';

/** The figures of a balance of dry mass as the event gives them. */
export interface DryBook {
  readonly basis: 'wet' | 'dry';
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly lossGrams: number;
  readonly differenceGrams: number;
  readonly toleranceGrams: number;
}

/** The figures of the mass balance as the event gives them, with those that follow from its inputs and outputs. */
export interface BalanceBook {
  readonly event: number;
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly lossGrams: number;
  readonly differenceGrams: number;
  readonly toleranceGrams: number;
  readonly explained: boolean;
  /** `null` where not everything was measured. */
  readonly dry: DryBook | null;
  /** Of its inputs. */
  readonly families: readonly Family[];
  /** The batch that answers for the difference, and the grams that it was told of; `null` where the job answers itself. */
  readonly carried: { readonly batchId: string; readonly grams: number } | null;
}

/** One dismantling job as the events tell it. Rows of events are −1 where there was none. */
export interface JobBook {
  readonly jobId: string;
  site: number;
  started: number;
  /** ISO 8601; empty until it started. */
  startedAt: string;
  cancelled: number;
  /** The batch that it named when it started. */
  batchId: string | null;
  /** Items that were taken to the line. */
  inputs: readonly number[];
  /** Items that came out of it. */
  outputs: readonly number[];
  /** Outputs that name the input that they came out of. */
  named: readonly { readonly output: number; readonly from: number; readonly grams: number }[];
  /** By input, as it was taken apart; empty where no output names one. */
  inputGrams: ReadonlyMap<number, number>;
  balance: BalanceBook | null;
}

export const openJob = (jobId: string): JobBook => ({
  jobId,
  site: -1,
  started: -1,
  startedAt: '',
  cancelled: -1,
  batchId: null,
  inputs: [],
  outputs: [],
  named: [],
  inputGrams: new Map(),
  balance: null,
});

export const isOpenJob = (job: JobBook): boolean => job.started !== -1 && job.cancelled === -1 && job.balance === null;
