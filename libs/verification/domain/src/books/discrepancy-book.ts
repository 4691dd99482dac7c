import type { DiscrepancyKind, Resolution } from '@huihuan/contracts-events';

/** One difference as the events tell it. Rows of events are −1 where there was none. */
export interface DiscrepancyBook {
  readonly discrepancyId: string;
  opened: number;
  settled: number;
  kind: DiscrepancyKind | null;
  shipment: number;
  fromSiteId: string;
  toSiteId: string;
  itemId: string | null;
  toleranceGrams: number | null;
  resolution: Resolution | null;
  /** What the settlement says: which proposal, by whom, agreed by whom. */
  settledProposal: { readonly proposalId: string; readonly proposedBy: string; readonly agreedBy: string } | null;
  /** By proposal: the site that made it, and what it proposes. */
  readonly proposals: Map<string, { readonly bySiteId: string; readonly resolution: Resolution }>;
}

export const openDiscrepancy = (discrepancyId: string): DiscrepancyBook => ({
  discrepancyId,
  opened: -1,
  settled: -1,
  kind: null,
  shipment: -1,
  fromSiteId: '',
  toSiteId: '',
  itemId: null,
  toleranceGrams: null,
  resolution: null,
  settledProposal: null,
  proposals: new Map(),
});

/** An identifier that was found on several items. */
export interface ConflictBook {
  readonly conflictId: string;
  identifier: string;
  /** By id: the logs in which the items enter may be read later. */
  itemIds: readonly string[];
  opened: number;
  settled: number;
  /** The last word that it is none; −1 where there was none, or where it was opened again since. */
  withdrawn: number;
}

/** It holds its items: opened, and neither settled nor withdrawn. */
export const isOpenConflict = ({ opened, settled, withdrawn }: ConflictBook): boolean =>
  opened !== -1 && settled === -1 && withdrawn === -1;

export const openConflict = (conflictId: string): ConflictBook => ({
  conflictId,
  identifier: '',
  itemIds: [],
  opened: -1,
  settled: -1,
  withdrawn: -1,
});
