import type { HandoverSide } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { findingsOfReceipt } from '../incoming/findings-of-receipt.ts';
import type { IncomingShipment } from '../incoming/incoming-shipment.ts';
import type { OutgoingShipment } from '../outgoing/outgoing-shipment.ts';
import { partiesOf, type Parties } from '../handover/shipment-line.ts';
import type { ReceivedFact } from '../outgoing/outgoing-event.ts';
import { findingsDigest } from './findings-digest.ts';
import { signedElsewhere, tooEarlyToSign } from './signature-problems.ts';

/** What one side of a handover has to sign: one list, and the receiver its findings. */
export interface ToBeSigned extends Parties {
  readonly side: HandoverSide;
  readonly siteId: string;
  readonly listDigest: string;
  readonly findingsDigest: string | null;
}

const ofSender = (shipment: Parties & { readonly sealedDigest: string }): ToBeSigned => ({
  ...partiesOf(shipment),
  side: 'sender',
  siteId: shipment.fromSiteId,
  listDigest: shipment.sealedDigest,
  findingsDigest: null,
});

/**
 * What is signed in the sender's books: by the sender, once the truck has left with the sealed list. What the receiver has
 * found stands in the receiver's books, so it signs there.
 */
export const toSignInOutgoing = (shipment: OutgoingShipment, side: HandoverSide): Result<ToBeSigned> => {
  if (side === 'receiver') return refuse(signedElsewhere);
  return shipment.state === 'in-transit' || shipment.state === 'received' || shipment.state === 'delivered'
    ? accept(ofSender(shipment))
    : refuse(tooEarlyToSign(side));
};

/** What is signed in the receiver's books: by the sender as soon as the list is there, by the receiver with its receipt. */
export const toSignInIncoming = (shipment: IncomingShipment, side: HandoverSide): Result<ToBeSigned> => {
  if (shipment.state === 'unknown') return refuse(tooEarlyToSign(side));
  if (side === 'sender') return accept(ofSender(shipment));
  if (shipment.state !== 'received') return refuse(tooEarlyToSign(side));
  const { shipmentId, sealedDigest: listDigest, findings, unexpected } = shipment;
  return accept({
    ...partiesOf(shipment),
    ...{ side, siteId: shipment.toSiteId, listDigest },
    findingsDigest: findingsDigest({ shipmentId, listDigest, findings, unexpected }),
  });
};

/** The same for whoever has the fact of the receipt and no books. */
export const toSignOfReceipt = ({ data }: Pick<ReceivedFact, 'data'>): ToBeSigned => ({
  ...partiesOf(data),
  ...{ side: 'receiver', siteId: data.toSiteId, listDigest: data.sealedDigest },
  findingsDigest: findingsDigest({
    shipmentId: data.shipmentId,
    listDigest: data.sealedDigest,
    ...findingsOfReceipt(data),
  }),
});

/** And of the dispatch. */
export const toSignOfDispatch = (data: Parties & { readonly sealedDigest: string }): ToBeSigned => ofSender(data);
