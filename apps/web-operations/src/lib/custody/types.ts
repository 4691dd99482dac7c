import type { driverSignatureGaps, Family, IdentifierKind } from '@huihuan/contracts-events';

/** The tiers that this page is for; their routes are the same but for the name. */
export type Tier = 'transfer' | 'sorting';

export interface Site {
  readonly siteId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly capacityGrams: number;
  readonly acceptsFamilies: readonly Family[];
  readonly active: boolean;
}

export interface Item {
  readonly itemId: string;
  readonly tracking: 'item' | 'lot';
  readonly family: Family;
  readonly classCode: string;
  readonly grams: number;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
}

export type Finding = 'accepted' | 'missing' | 'rejected';

export interface ShipmentHead {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly state: string;
  readonly truckId: string | null;
  readonly plate: string | null;
  readonly dispatchedAt: string | null;
  readonly sealedDigest: string | null;
  readonly expectedAt: string | null;
  readonly receivedAt: string | null;
  readonly items: number;
  readonly grams: number;
}

export interface Line {
  readonly item: Item;
  readonly containerId: string | null;
  readonly finding: Finding | null;
  readonly measuredGrams: number | null;
  readonly reason: string | null;
}

export interface Unexpected {
  readonly unexpectedId: string;
  readonly note: string;
  readonly grams: number | null;
}

/** What stands on a container of a list. */
export interface ContainerName {
  readonly containerId: string;
  readonly kind: 'container' | 'pallet';
  readonly code: string;
}

/** How the driver took a load over; the file is that of the drawing, `null` as long as it has not come. */
export type DriverSignature =
  | {
      readonly kind: 'drawn';
      readonly sha256: string;
      readonly fileId: string | null;
      readonly storedAt: string | null;
    }
  | { readonly kind: 'missing'; readonly reason: (typeof driverSignatureGaps)[number] };

/** What a rule says of an act that it does not stop, in the words of the server. */
export interface Warning {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface Shipment extends ShipmentHead {
  /** Missing in the answer to an act, there in the answer to a question; `null` where no driver was asked. */
  readonly driverSignature?: DriverSignature | null;
  /** Missing in the answer to an act, there in the answer to a question. */
  readonly containers?: readonly ContainerName[];
  /** What rules said of its receipt; `null` before it is closed. Missing in the answer to an act. */
  readonly receiptWarnings?: readonly Warning[] | null;
  readonly lines: readonly Line[];
  readonly unexpected: readonly Unexpected[];
}

export const discrepancyResolutions = ['accepted', 'returned', 'lost', 'receiver-weight', 'sender-weight'] as const;
export type Resolution = (typeof discrepancyResolutions)[number];

export interface Discrepancy {
  readonly discrepancyId: string;
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly kind: 'missing' | 'rejected' | 'unexpected' | 'weight';
  readonly state: 'open' | 'settled';
  readonly item: Item | null;
  readonly sentGrams: number | null;
  readonly receivedGrams: number | null;
  readonly note: string;
  readonly proposal: {
    readonly proposalId: string;
    readonly bySiteId: string;
    readonly side: 'sender' | 'receiver';
    readonly resolution: Resolution;
    readonly reason: string;
  } | null;
  readonly agreedBySender: boolean;
  readonly resolution: Resolution | null;
}
