import {
  totalGrams,
  type Container,
  type Discrepancy,
  type IncomingShipment,
  type OutgoingShipment,
} from '@huihuan/custody-domain';
import type { ContainerView, DiscrepancyView, ShipmentView } from './schemas.ts';

type Out = Exclude<OutgoingShipment, { state: 'none' }>;
type In = Exclude<IncomingShipment, { state: 'unknown' }>;

export const outgoingView = (shipment: OutgoingShipment): ShipmentView => {
  if (shipment.state === 'none') throw new TypeError('a shipment that was never opened cannot be shown');
  return {
    ...headOf(shipment, 'out'),
    plate: null,
    sealedDigest: 'sealedDigest' in shipment ? shipment.sealedDigest : null,
    dispatchedAt: 'dispatchedAt' in shipment ? shipment.dispatchedAt : null,
    lines: shipment.lines.map((line) => ({ ...line, finding: null, measuredGrams: null, reason: null })),
    unexpected: [],
  };
};

export const incomingView = (shipment: IncomingShipment): ShipmentView => {
  if (shipment.state === 'unknown') throw new TypeError('a shipment that was never announced cannot be shown');
  const findings = new Map('findings' in shipment ? shipment.findings.map((found) => [found.itemId, found]) : []);
  return {
    ...headOf(shipment, 'in'),
    plate: shipment.plate,
    sealedDigest: shipment.sealedDigest,
    dispatchedAt: shipment.dispatchedAt,
    lines: shipment.lines.map((line) => {
      const found = findings.get(line.item.itemId);
      return {
        ...line,
        finding: found?.finding ?? null,
        measuredGrams: found?.measuredGrams ?? null,
        reason: found?.reason ?? null,
      };
    }),
    unexpected: 'unexpected' in shipment ? shipment.unexpected : [],
  };
};

const headOf = (shipment: Out | In, direction: 'out' | 'in') => ({
  shipmentId: shipment.shipmentId,
  direction,
  fromSiteId: shipment.fromSiteId,
  toSiteId: shipment.toSiteId,
  state: shipment.state,
  truckId: shipment.truckId,
  expectedAt: shipment.expectedAt,
  receivedAt: 'receivedAt' in shipment ? shipment.receivedAt : null,
  items: shipment.lines.length,
  grams: totalGrams(shipment.lines),
});

export const discrepancyView = (discrepancy: Discrepancy): DiscrepancyView => {
  if (discrepancy.state === 'none') throw new TypeError('a discrepancy that was never opened cannot be shown');
  const { discrepancyId, shipmentId, fromSiteId, toSiteId, kind, item, sentGrams, receivedGrams, note } = discrepancy;
  const shared = { discrepancyId, shipmentId, fromSiteId, toSiteId, kind, item, sentGrams, receivedGrams, note };
  return discrepancy.state === 'open'
    ? {
        ...shared,
        state: 'open',
        proposal: discrepancy.proposal,
        agreedBySender: discrepancy.agreement !== null,
        resolution: null,
        place: null,
        correctionGrams: null,
      }
    : {
        ...shared,
        state: 'settled',
        proposal: null,
        agreedBySender: true,
        resolution: discrepancy.resolution,
        place: discrepancy.place,
        correctionGrams: discrepancy.correctionGrams,
      };
};

export const containerView = (container: Container): ContainerView => {
  if (container.state === 'none') throw new TypeError('a container that was never built cannot be shown');
  return { ...container, shipmentId: container.state === 'dispatched' ? container.shipmentId : null };
};
