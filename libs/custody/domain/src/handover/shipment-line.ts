import type { ItemFacts } from '@huihuan/contracts-events';

/** The three ids by which both sides and the bus know a shipment. */
export interface Parties {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
}

export interface ShipmentLine {
  readonly item: ItemFacts;
  readonly containerId: string | null;
}

/** A shipment carries at most this many lines: one event still says all of them. */
export const maximumLines = 5000;

/** A thousand tonnes: no truck carries more, and no event says more. */
export const heaviestLoadGrams = 1_000_000_000;

export const partiesOf = ({ shipmentId, fromSiteId, toSiteId }: Parties): Parties => ({
  shipmentId,
  fromSiteId,
  toSiteId,
});

export const totalGrams = (lines: readonly ShipmentLine[]): number =>
  lines.reduce((sum, line) => sum + line.item.grams, 0);
