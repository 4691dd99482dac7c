import type { DiscrepancyKind, Fact, ItemFacts, Resolution } from '@huihuan/contracts-events';
import type { Transitions } from '@huihuan/kernel-domain';
import type { Parties } from '../handover/shipment-line.ts';

export type Side = 'sender' | 'receiver';

export interface Proposal {
  readonly proposalId: string;
  readonly bySiteId: string;
  readonly side: Side;
  readonly resolution: Resolution;
  readonly reason: string;
  /** Unexpected goods that the sender knows as its own. */
  readonly item: ItemFacts | null;
  readonly staffId: string | null;
}

/** The sender said yes; the receiver's books have not closed it yet. */
export interface Agreement {
  readonly proposalId: string;
  readonly bySiteId: string;
  readonly item: ItemFacts | null;
}

interface Difference extends Parties {
  readonly discrepancyId: string;
  readonly kind: DiscrepancyKind;
  readonly item: ItemFacts | null;
  readonly sentGrams: number | null;
  readonly receivedGrams: number | null;
  readonly note: string;
}

export interface NoDiscrepancy {
  readonly state: 'none';
}
export interface OpenDiscrepancy extends Difference {
  readonly state: 'open';
  /** The last one that these books know; a later one replaces it. */
  readonly proposal: Proposal | null;
  readonly agreement: Agreement | null;
  /**
   * What the sender named as its own so far. All of it stays held until the settlement, because the receiver may agree
   * to a proposal while the one that replaces it is still on its way.
   */
  readonly heldItemIds: readonly string[];
}
export interface SettledDiscrepancy extends Difference {
  readonly state: 'settled';
  readonly resolution: Resolution;
  readonly proposalId: string;
  readonly proposedBy: string;
  readonly agreedBy: string;
  readonly place: Place;
  readonly correctionGrams: number;
}

export type Place = 'receiver' | 'sender' | 'closed' | 'unchanged';

/** A difference between what was sent and what was received, as sender and receiver both see it. */
export type Discrepancy = NoDiscrepancy | OpenDiscrepancy | SettledDiscrepancy;

export type DiscrepancyState = Discrepancy['state'];
export type DiscrepancyAct = 'open' | 'propose' | 'agree' | 'settle';

export const discrepancyTransitions: Transitions<DiscrepancyState, DiscrepancyAct> = {
  none: { open: 'open' },
  open: { propose: 'open', agree: 'open', settle: 'settled' },
  settled: {},
};

export const terminalDiscrepancyStates = ['settled'] as const satisfies readonly DiscrepancyState[];

export const noDiscrepancy: NoDiscrepancy = { state: 'none' };

export type DiscrepancyOpenedFact = Extract<Fact, { type: 'cn.huihuan.discrepancy.opened.v1' }>;
export type DiscrepancyProposedFact = Extract<Fact, { type: 'cn.huihuan.discrepancy.proposed.v1' }>;
export type DiscrepancyAgreedFact = Extract<Fact, { type: 'cn.huihuan.discrepancy.agreed.v1' }>;
export type DiscrepancySettledFact = Extract<Fact, { type: 'cn.huihuan.discrepancy.settled.v1' }>;
export type DiscrepancyEvent =
  DiscrepancyOpenedFact | DiscrepancyProposedFact | DiscrepancyAgreedFact | DiscrepancySettledFact;
