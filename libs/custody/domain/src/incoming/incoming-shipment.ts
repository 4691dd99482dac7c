import type { Identifier } from '@huihuan/contracts-events';
import type { Transitions } from '@huihuan/kernel-domain';
import type { Parties, ShipmentLine } from '../handover/shipment-line.ts';

export type Finding = 'accepted' | 'missing' | 'rejected';

/** What the receiver found of one line. The last word before the receipt is closed holds. */
export interface LineFinding {
  readonly itemId: string;
  readonly finding: Finding;
  /** `null` where nothing was weighed: then the sender's weight holds. */
  readonly measuredGrams: number | null;
  readonly reason: string | null;
}

/** Goods on the truck that are not on the list. */
export interface UnexpectedGoods {
  readonly unexpectedId: string;
  readonly itemId: string | null;
  readonly identifiers: readonly Identifier[];
  readonly note: string;
  readonly grams: number | null;
}

interface Announced extends Parties {
  readonly lines: readonly ShipmentLine[];
  readonly sealedDigest: string;
  readonly truckId: string | null;
  readonly plate: string | null;
  /** Whom the list names as its driver: may sign for the sender at the receiver's gate. */
  readonly driverId: string | null;
  readonly dispatchedAt: string;
  readonly expectedAt: string | null;
}

export interface UnknownIncoming {
  readonly state: 'unknown';
}
export interface ExpectedShipment extends Announced {
  readonly state: 'expected';
}
/** Findings are a private draft of the receiver until the receipt is closed. */
export interface ShipmentBeingReceived extends Announced {
  readonly state: 'receiving';
  readonly findings: readonly LineFinding[];
  readonly unexpected: readonly UnexpectedGoods[];
}
export interface ReceivedIncoming extends Announced {
  readonly state: 'received';
  readonly receivedAt: string;
  readonly findings: readonly LineFinding[];
  readonly unexpected: readonly UnexpectedGoods[];
}

/** A shipment in the receiver's books. */
export type IncomingShipment = UnknownIncoming | ExpectedShipment | ShipmentBeingReceived | ReceivedIncoming;

export type IncomingState = IncomingShipment['state'];
export type IncomingAct = 'announce' | 'record-findings' | 'close-receipt';

export const incomingTransitions: Transitions<IncomingState, IncomingAct> = {
  unknown: { announce: 'expected' },
  expected: { 'record-findings': 'receiving', 'close-receipt': 'received' },
  receiving: { 'record-findings': 'receiving', 'close-receipt': 'received' },
  received: {},
};

export const terminalIncomingStates = ['received'] as const satisfies readonly IncomingState[];

export const unknownIncoming: UnknownIncoming = { state: 'unknown' };
