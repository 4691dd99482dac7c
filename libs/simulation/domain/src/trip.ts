import type { Resolution } from '@huihuan/contracts-events';
import type { Good } from './goods.ts';
import type { Answering } from './simulated-network.ts';

/** How both sides will settle a difference; `null` leaves it open, for somebody to look at. */
export interface PlannedSettlement {
  readonly proposalId: string;
  readonly agreementId: string;
  readonly by: 'sender' | 'receiver';
  readonly resolution: Resolution;
}

/** What the receiver will find for one line. */
export type PlannedFinding =
  | {
      readonly itemId: string;
      readonly finding: 'accepted';
      readonly measuredGrams: number | null;
      readonly settlement: null;
    }
  | {
      readonly itemId: string;
      readonly finding: 'accepted';
      readonly measuredGrams: number;
      readonly settlement: PlannedSettlement | 'left-open';
    }
  | {
      readonly itemId: string;
      readonly finding: 'missing' | 'rejected';
      readonly settlement: PlannedSettlement | 'left-open';
    };

/** Goods on the truck that are not on the list: strangers, or an item that the sender forgot to list. */
export interface PlannedUnexpected {
  readonly unexpectedId: string;
  readonly itemId: string | null;
  readonly grams: number;
  readonly settlement: PlannedSettlement;
}

export interface Trip {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly truckId: string | null;
  readonly driverId: string | null;
  /** Who of the sender answers for what rules doubt. */
  readonly override: Answering | null;
  readonly goods: readonly Good[];
  /** Items that travel as one. */
  readonly container: {
    readonly containerId: string;
    readonly code: string;
    readonly itemIds: readonly string[];
  } | null;
  /** Length of the ride, compared with the usual one; a late truck needs more than it announced. */
  readonly ride: { readonly announced: number; readonly real: number };
  readonly findings: readonly PlannedFinding[];
  readonly unexpected: PlannedUnexpected | null;
  /** Sealed too early and opened again before it leaves. */
  readonly resealed: boolean;
  /** Acts of this trip get their ids from here. */
  readonly idOf: (act: string) => string;
}
