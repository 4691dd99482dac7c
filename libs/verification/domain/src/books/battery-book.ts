import type { LicenceDays, ReportedMove } from '@huihuan/rules-domain';

/** A move of a traction battery that its site reports; `ofId` is the shipment or job. */
export interface ReportedBattery {
  readonly move: ReportedMove;
  readonly itemId: string;
  readonly ofId: string;
  readonly siteId: string;
  /** Day in China; `null` where the receipt of the shipment says it. */
  readonly day: string | null;
  readonly event: number;
}

/** What was submitted to the platform, as its last record says. */
export interface ReportFiling {
  readonly siteId: string;
  readonly submittedOn: string;
  readonly itemIds: readonly string[];
  /** The moves that it answers, as `keyOfReport` says them; `null`: those of its items up to its day. */
  readonly moves: ReadonlySet<string> | null;
  readonly hasNumber: boolean;
}

export interface BatteryBook {
  /** By `keyOfReport`: a move that is said twice is one. */
  readonly moves: Map<string, ReportedBattery>;
  /** Hand-overs that a settlement gave back to their sender, by `keyOfReport`. */
  readonly returned: Set<string>;
  /** By id of the filing. */
  readonly filings: Map<string, ReportFiling>;
  /** By site id. */
  readonly licences: Map<string, readonly LicenceDays[]>;
}

export const openBatteries = (): BatteryBook => ({
  moves: new Map(),
  returned: new Set(),
  filings: new Map(),
  licences: new Map(),
});

export const keyOfReport = ({ move, itemId, ofId }: Pick<ReportedBattery, 'move' | 'itemId' | 'ofId'>): string =>
  `${move} ${ofId} ${itemId}`;
