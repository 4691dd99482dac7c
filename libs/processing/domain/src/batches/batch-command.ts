import type { Family } from '@huihuan/contracts-events';
import type { KnownSite, KnownStaff } from '@huihuan/custody-domain';
import type { JobOfBatch } from '@huihuan/processing-balance';
import type { RuleBook } from '@huihuan/rules-domain';
import type { Explanation, Loss } from '../job.ts';

export interface OpenBatchCommand {
  readonly kind: 'open';
  readonly batchId: string;
  readonly siteId: string;
  readonly code: string;
  readonly family: Family;
  readonly staffId: string | null;
}

export interface CloseBatchCommand {
  readonly kind: 'close';
  readonly batchId: string;
  /** Lost beside what the jobs say. */
  readonly loss: Loss;
  /** Needed where the balance is outside the tolerance; not recorded where it is within. */
  readonly explanation: Explanation | null;
  readonly staffId: string | null;
}

export type BatchCommand = OpenBatchCommand | CloseBatchCommand;

export interface BatchContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  /** The rules with what was set for the place of the site. */
  readonly rules: RuleBook;
  readonly site: (siteId: string) => KnownSite | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  /** Its jobs that were not cancelled, in the order in which they began. */
  readonly jobs: readonly JobOfBatch[];
}
