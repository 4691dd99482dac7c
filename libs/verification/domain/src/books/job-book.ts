/** The figures of the mass balance as the event gives them, with those that follow from its inputs and outputs. */
export interface BalanceBook {
  readonly event: number;
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly lossGrams: number;
  readonly differenceGrams: number;
  readonly toleranceGrams: number;
  readonly explained: boolean;
}

/** One dismantling job as the events tell it. Rows of events are −1 where there was none. */
export interface JobBook {
  readonly jobId: string;
  site: number;
  started: number;
  cancelled: number;
  /** Items that were taken to the line. */
  inputs: readonly number[];
  /** Items that came out of it. */
  outputs: readonly number[];
  balance: BalanceBook | null;
}

export const openJob = (jobId: string): JobBook => ({
  jobId,
  site: -1,
  started: -1,
  cancelled: -1,
  inputs: [],
  outputs: [],
  balance: null,
});

export const isOpenJob = (job: JobBook): boolean => job.started !== -1 && job.cancelled === -1 && job.balance === null;
