import type { Fact } from '@huihuan/contracts-events';
import type { Parties, ShipmentLine } from '../handover/shipment-line.ts';
import type { Transport } from './outgoing-shipment.ts';

/** What happens to a list before it leaves concerns the sender alone and never goes on the bus. */
export type PrivateOutgoingEvent =
  | { readonly type: 'outgoing.drafted'; readonly data: Parties & Transport }
  | { readonly type: 'outgoing.lines-added'; readonly data: { readonly lines: readonly ShipmentLine[] } }
  | { readonly type: 'outgoing.lines-removed'; readonly data: { readonly itemIds: readonly string[] } }
  | {
      readonly type: 'outgoing.sealed';
      /** The lines as they stand at the seal: their facts are read once more from the stock. */
      readonly data: { readonly lines: readonly ShipmentLine[]; readonly sealedDigest: string };
    }
  | { readonly type: 'outgoing.unsealed'; readonly data: { readonly reason: string } }
  | { readonly type: 'outgoing.cancelled'; readonly data: { readonly reason: string } };

export type DispatchedFact = Extract<Fact, { type: 'cn.huihuan.shipment.dispatched.v1' }>;
export type ReceivedFact = Extract<Fact, { type: 'cn.huihuan.shipment.received.v1' }>;
export type ClosedFact = Extract<Fact, { type: 'cn.huihuan.item.closed.v1' }>;

/** Everything that changes a shipment in the sender's books: its own events, public facts, and the receiver's receipt. */
export type OutgoingEvent = PrivateOutgoingEvent | DispatchedFact | ReceivedFact | ClosedFact;
