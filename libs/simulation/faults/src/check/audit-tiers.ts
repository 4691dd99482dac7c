import type { AuditDiscrepancy, AuditShipment } from '@huihuan/contracts-audit';
import { totalGrams, type Discrepancy, type IncomingShipment, type OutgoingShipment } from '@huihuan/custody-domain';
import {
  compareDiscrepancy,
  compareHolding,
  compareShipment,
  type Comparison,
  type TierService,
} from '@huihuan/verification-domain';
import type { TierBooks } from '../books/tier-books.ts';

type Sent = Exclude<OutgoingShipment, { state: 'none' }>;
type Coming = Exclude<IncomingShipment, { state: 'unknown' }>;

/** Holds every row of a tier's books beside what follows from the events. */
export const auditTier = (comparison: Comparison, books: TierBooks): void => {
  const service: TierService = books.policy.tier;
  for (const holdings of books.holdings.values())
    for (const holding of holdings)
      compareHolding(comparison, service, {
        ...holding,
        item: { ...holding.item, identifiers: [...holding.item.identifiers] },
        blockedBy: [...holding.blockedBy],
      });
  for (const shipment of books.outgoing.values()) compareShipment(comparison, service, sentRow(shipment));
  for (const shipment of books.incoming.values()) compareShipment(comparison, service, comingRow(shipment));
  for (const difference of books.discrepancies.values())
    compareDiscrepancy(comparison, service, differenceRow(difference));
};

const headOf = ({ shipmentId, fromSiteId, toSiteId, lines }: Sent | Coming) => ({
  shipmentId,
  fromSiteId,
  toSiteId,
  items: lines.length,
  grams: totalGrams(lines),
});

const sentRow = (shipment: Sent): AuditShipment => ({
  direction: 'out',
  ...headOf(shipment),
  state: shipment.state,
  sealedDigest: 'sealedDigest' in shipment ? shipment.sealedDigest : null,
  dispatchedAt: 'dispatchedAt' in shipment ? shipment.dispatchedAt : null,
});

const comingRow = (shipment: Coming): AuditShipment => ({
  direction: 'in',
  ...headOf(shipment),
  state: shipment.state,
  sealedDigest: shipment.sealedDigest,
  dispatchedAt: shipment.dispatchedAt,
  receivedAt: 'receivedAt' in shipment ? shipment.receivedAt : null,
});

/** The item is the one that the difference was opened about: nobody knew what the unexpected goods were. */
const differenceRow = (difference: Exclude<Discrepancy, { state: 'none' }>): AuditDiscrepancy => {
  const { discrepancyId, shipmentId, fromSiteId, toSiteId, kind, state, item } = difference;
  return {
    ...{ discrepancyId, shipmentId, fromSiteId, toSiteId, kind, state },
    itemId: kind === 'unexpected' ? null : (item?.itemId ?? null),
    resolution: difference.state === 'settled' ? difference.resolution : null,
  };
};
