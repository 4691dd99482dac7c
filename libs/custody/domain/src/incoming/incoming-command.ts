import type { Override } from '@huihuan/contracts-events';
import type { Tolerance } from '@huihuan/kernel-domain';
import type { RuleBook } from '@huihuan/rules-domain';
import type { HandoverPolicy } from '../handover/handover-policy.ts';
import type { KnownSite, KnownStaff } from '../handover/known.ts';
import type { Stored } from '../storage/storage-limit.ts';
import type { Finding, UnexpectedGoods } from './incoming-shipment.ts';

/** A finding names one line, or a container and by it all of its members. */
export type FindingEntry = (
  | { readonly itemId: string; readonly containerId?: undefined }
  | { readonly containerId: string; readonly itemId?: undefined }
) & {
  readonly finding: Finding;
  readonly measuredGrams: number | null;
  readonly reason: string | null;
};

export interface RecordFindings {
  readonly kind: 'record-findings';
  readonly findings: readonly FindingEntry[];
  readonly unexpected: readonly UnexpectedGoods[];
  /** Ids of unexpected goods that were recorded by mistake; one that is not recorded changes nothing. */
  readonly takenBack?: readonly string[];
}

export interface CloseReceipt {
  readonly kind: 'close-receipt';
  /** `null` means the time of the act. */
  readonly receivedAt: string | null;
  /** What the lines without a finding are; `null` refuses to close while there are any. */
  readonly rest: 'missing' | 'accepted' | null;
  /** Who of the receiver's supervisors answers for what rules doubt. */
  readonly override?: Override | null;
}

export type IncomingCommand = RecordFindings | CloseReceipt;

export interface IncomingContext {
  readonly policy: HandoverPolicy;
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly site: (siteId: string) => KnownSite | undefined;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  /** Grams by class of what lies at the receiver and is limited by weight; absent where nobody counts it. */
  readonly stored?: Stored;
  /** The rules with what was set for the places of the act. */
  readonly rules: RuleBook;
  /** How far sender's and receiver's weight of a class may lie apart; `null` while the class was not heard of. */
  readonly toleranceHandover: (classCode: string) => Tolerance | null;
  /** A new UUIDv7 with each call. */
  readonly nextDiscrepancyId: () => string;
}
