import type { Transitions } from '@huihuan/kernel-domain';
import type { Parties, ShipmentLine } from '../handover/shipment-line.ts';

export interface Transport {
  readonly truckId: string | null;
  readonly driverId: string | null;
  readonly expectedAt: string | null;
}

interface Opened extends Parties, Transport {
  readonly lines: readonly ShipmentLine[];
}

interface Sealed extends Opened {
  /** SHA-256 over the list that both sides sign. */
  readonly sealedDigest: string;
}

interface Left extends Sealed {
  /** From here on the lines carry the custody numbers that the shipment holds the items under. */
  readonly dispatchedAt: string;
}

export interface NoOutgoing {
  readonly state: 'none';
}
export interface DraftShipment extends Opened {
  readonly state: 'draft';
}
export interface SealedShipment extends Sealed {
  readonly state: 'sealed';
}
export interface ShipmentInTransit extends Left {
  readonly state: 'in-transit';
}
export interface ReceivedOutgoing extends Left {
  readonly state: 'received';
  readonly receivedAt: string;
}
export interface DeliveredShipment extends Left {
  readonly state: 'delivered';
}
export interface CancelledShipment extends Opened {
  readonly state: 'cancelled';
  readonly reason: string;
}

/** A shipment in the sender's books. */
export type OutgoingShipment =
  | NoOutgoing
  | DraftShipment
  | SealedShipment
  | ShipmentInTransit
  | ReceivedOutgoing
  | DeliveredShipment
  | CancelledShipment;

export type OutgoingState = OutgoingShipment['state'];
export type OutgoingAct =
  'open' | 'change-lines' | 'seal' | 'unseal' | 'cancel' | 'dispatch' | 'deliver' | 'be-received';

export const outgoingTransitions: Transitions<OutgoingState, OutgoingAct> = {
  none: { open: 'draft' },
  draft: { 'change-lines': 'draft', seal: 'sealed', cancel: 'cancelled' },
  sealed: { unseal: 'draft', cancel: 'cancelled', dispatch: 'in-transit' },
  'in-transit': { 'be-received': 'received', deliver: 'delivered' },
  received: {},
  delivered: {},
  cancelled: {},
};

export const terminalOutgoingStates = [
  'received',
  'delivered',
  'cancelled',
] as const satisfies readonly OutgoingState[];

export const noOutgoing: NoOutgoing = { state: 'none' };
