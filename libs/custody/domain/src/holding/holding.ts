import type { GradeOutcome, ItemFacts } from '@huihuan/contracts-events';
import type { HoldingState } from './holding-state.ts';

/** What one site knows of one item or lot that it has or had. */
export interface Holding {
  readonly item: ItemFacts;
  readonly siteId: string;
  readonly state: HoldingState;
  /** The shipment whose list it is on, or by which it left. */
  readonly shipmentId: string | null;
  readonly containerId: string | null;
  readonly jobId: string | null;
  readonly grade: GradeOutcome | null;
  /** `discrepancy:<id>` and `conflict:<id>`: while there is one, nothing may be done with the item. */
  readonly blockedBy: readonly string[];
}

export const blockedByDiscrepancy = (discrepancyId: string): string => `discrepancy:${discrepancyId}`;
export const blockedByConflict = (conflictId: string): string => `conflict:${conflictId}`;

/** An item as it stands when it comes into a site's stock. */
export const newHolding = (siteId: string, item: ItemFacts): Holding => ({
  item,
  siteId,
  state: 'in-stock',
  shipmentId: null,
  containerId: null,
  jobId: null,
  grade: null,
  blockedBy: [],
});
