import type { DryBook } from './job-book.ts';

/** One processing batch as the events tell it. Rows of events are −1 where there was none. */
export interface BatchBook {
  readonly batchId: string;
  opened: number;
  siteId: string;
  /** Its day in China; empty where no event opened it. */
  openedOn: string;
  closing: BatchClosing | null;
}

/** What the event says that closed it. Grams. */
export interface BatchClosing {
  readonly event: number;
  /** By job: the difference that it carried. */
  readonly jobs: ReadonlyMap<string, number>;
  readonly ownLossGrams: number;
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly lossGrams: number;
  readonly differenceGrams: number;
  readonly toleranceGrams: number;
  readonly explained: boolean;
  /** `null` where not everything was measured. */
  readonly dry: DryBook | null;
  /** Its own loss, without what is told to be water. */
  readonly ownDryLossGrams: number;
}
