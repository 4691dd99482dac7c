import type { Resolution } from '@huihuan/contracts-events';
import type { Good } from './goods.ts';
import type { PlannedCorrection } from './plan-corrections.ts';
import type { PlannedManifest } from './families/plan-manifests.ts';
import type { PlannedStep } from './families/plan-steps.ts';

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
  readonly goods: readonly Good[];
  /** What the sender does to the goods before they may leave, such as to put damaged batteries apart. */
  readonly steps: readonly PlannedStep[];
  /** One for each hazardous waste that asks for it. */
  readonly manifests: readonly PlannedManifest[];
  /** Lead and lithium that somebody wants to put into one container, which is refused. */
  readonly mixed: { readonly containerId: string; readonly itemIds: readonly string[] } | null;
  /** Items that travel as one. */
  readonly container: {
    readonly containerId: string;
    readonly code: string;
    readonly itemIds: readonly string[];
  } | null;
  /** Length of the ride, compared with the usual one; a late truck needs more than it announced. */
  readonly ride: { readonly announced: number; readonly real: number };
  readonly findings: readonly PlannedFinding[];
  /** What both sides put right of the goods once they have arrived. */
  readonly corrections: readonly PlannedCorrection[];
  readonly unexpected: PlannedUnexpected | null;
  /** Sealed too early and opened again before it leaves. */
  readonly resealed: boolean;
  /** Acts of this trip get their ids from here. */
  readonly idOf: (act: string) => string;
}
