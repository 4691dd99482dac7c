import type { Catalogue } from '@huihuan/catalogue-domain';
import type { EvidenceReference, Override } from '@huihuan/contracts-events';
import type { Holding, ItemStory, KnownSite, KnownStaff } from '@huihuan/custody-domain';
import type { RuleBook } from '@huihuan/rules-domain';
import type { BatchToJoin } from './batches/join-batch.ts';
import type { Explanation, JobOutput, Loss } from './job.ts';

export interface StartJob {
  readonly kind: 'start';
  readonly jobId: string;
  readonly siteId: string;
  readonly itemIds: readonly string[];
  /** The batch that the job belongs to; its difference is carried there. */
  readonly batchId?: string | null;
  /** Who of the site's supervisors answers for what rules doubt. */
  readonly override?: Override | null;
}

/** Replaces the draft. */
export interface DraftOutputs {
  readonly kind: 'draft-outputs';
  readonly outputs: readonly JobOutput[];
  readonly loss: Loss;
}

/** Adds, replaces and takes away single lines of the draft. */
export interface ChangeOutputs {
  readonly kind: 'change-outputs';
  readonly put: readonly JobOutput[];
  readonly remove: readonly string[];
  /** `null`: as it was. */
  readonly loss: Loss | null;
}

export interface CloseJob {
  readonly kind: 'close';
  /** Needed where the balance is outside the tolerance; not recorded where it is within. */
  readonly explanation: Explanation | null;
  readonly evidence: readonly EvidenceReference[];
  readonly staffId: string | null;
  /** Who of the site's supervisors answers for what rules doubt. */
  readonly override?: Override | null;
}

export type JobCommand =
  StartJob | DraftOutputs | ChangeOutputs | CloseJob | { readonly kind: 'cancel'; readonly reason: string };

export interface JobContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly catalogue: Catalogue;
  readonly site: (siteId: string) => KnownSite | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  readonly holding: (itemId: string) => Holding | undefined;
  /** The rules with what was set for the places of the act. */
  readonly rules: RuleBook;
  /** The batch that the command names; `null` where it names none, or where there is no such batch. */
  readonly batch: BatchToJoin | null;
  /** When the job began, ISO 8601 UTC; now where it begins. */
  readonly startedAt: string;
  /** What the books know of the form and steps of an item; nothing of a stranger. */
  readonly stories: (itemId: string) => ItemStory;
}
