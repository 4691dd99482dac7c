import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { sealedDigest } from '../handover/sealed-digest.ts';
import { siteOfKind } from '../handover/site-problems.ts';
import { shipmentUnknown } from '../outgoing/outgoing-problems.ts';
import { closeReceipt } from './close-receipt.ts';
import type { IncomingCommand, IncomingContext } from './incoming-command.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { digestMismatch, receiptClosedAlready } from './incoming-problems.ts';
import type { ExpectedShipment, IncomingShipment, ShipmentBeingReceived } from './incoming-shipment.ts';
import { recordFindings } from './record-findings.ts';

/** The receiver's half of the handover. It needs nothing of the sender but the event of the dispatch. */
export const decideIncoming = (
  shipment: IncomingShipment,
  command: IncomingCommand,
  context: IncomingContext,
): Result<readonly IncomingEvent[]> => {
  if (shipment.state === 'unknown') return refuse(shipmentUnknown);
  if (shipment.state === 'received') return refuse(receiptClosedAlready(shipment.shipmentId, shipment.receivedAt));
  const trusted = worthReceiving(shipment, context);
  if (!trusted.ok) return trusted;
  switch (command.kind) {
    case 'record-findings':
      return recordFindings(shipment, command);
    case 'close-receipt':
      return closeReceipt(shipment, command, context);
    default:
      return command satisfies never;
  }
};

/**
 * The list must be the one that the sender sealed, the receiver a site of this tier, and the sender of a kind that may
 * send here. A sender that the registry's copy does not know yet, or a site that has gone out of service meanwhile, is no
 * reason to leave a truck standing.
 */
const worthReceiving = (
  shipment: ExpectedShipment | ShipmentBeingReceived,
  { policy, site }: IncomingContext,
): Result<null> => {
  const found = sealedDigest(shipment, shipment.lines);
  if (found !== shipment.sealedDigest) {
    return refuse(digestMismatch(shipment.shipmentId, { sealed: shipment.sealedDigest, found }));
  }
  const receiver = siteOfKind(site, shipment.toSiteId, [policy.siteKind], '/toSiteId');
  if (!receiver.ok) return receiver;
  if (site(shipment.fromSiteId) === undefined) return accept(null);
  const sender = siteOfKind(site, shipment.fromSiteId, policy.receivesFrom, '/fromSiteId');
  return sender.ok ? accept(null) : sender;
};
