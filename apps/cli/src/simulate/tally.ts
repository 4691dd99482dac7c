/** What has happened so far, for the line of progress and the summary. */
export interface Tally {
  collected: number;
  voided: number;
  corrected: number;
  /** Corrections of goods that had changed hands, which one side proposed; and those to which the other agreed. */
  proposed: number;
  amended: number;
  shipped: number;
  received: number;
  steps: number;
  certificates: number;
  manifests: number;
  filings: number;
  graded: number;
  dismantled: number;
  batches: number;
  /** Jobs that were judged by dry mass. */
  measured: number;
  produced: number;
  delivered: number;
  discrepancies: number;
  settled: number;
  /** Wrong requests that were refused, as they must be. */
  refusals: number;
  /** Requests that were sent a second time and got the first answer. */
  retries: number;
  /** Requests that were sent again because a service was away. */
  resent: number;
  /** Requests that an earlier run with the same seed had made. */
  repeated: number;
  requests: number;
  /** Waves that are under way. */
  open: number;
  readonly unexpected: Unexpected[];
  unexpectedCount: number;
}

/** An answer that should not have come. */
export interface Unexpected {
  readonly path: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

export const openTally = (): Tally => ({
  collected: 0,
  voided: 0,
  corrected: 0,
  proposed: 0,
  amended: 0,
  shipped: 0,
  received: 0,
  steps: 0,
  certificates: 0,
  manifests: 0,
  filings: 0,
  graded: 0,
  dismantled: 0,
  batches: 0,
  measured: 0,
  produced: 0,
  delivered: 0,
  discrepancies: 0,
  settled: 0,
  refusals: 0,
  retries: 0,
  resent: 0,
  repeated: 0,
  requests: 0,
  open: 0,
  unexpected: [],
  unexpectedCount: 0,
});

const listedAtMost = 20;

export const noteUnexpected = (tally: Tally, unexpected: Unexpected): void => {
  tally.unexpectedCount += 1;
  if (tally.unexpected.length < listedAtMost) tally.unexpected.push(unexpected);
};
