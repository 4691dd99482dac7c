import { impossible } from '../impossible.ts';
import { partiesOf } from '../handover/shipment-line.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { DraftShipment, OutgoingShipment, SealedShipment } from './outgoing-shipment.ts';

/** The sender's book after an event. @throws for an event that cannot follow on this state */
export const evolveOutgoing = (shipment: OutgoingShipment, event: OutgoingEvent): OutgoingShipment => {
  const never = (): never => impossible('outgoing shipment', shipment.state, event.type);
  switch (event.type) {
    case 'outgoing.drafted':
      return shipment.state === 'none' ? { ...event.data, state: 'draft', lines: [] } : never();
    case 'outgoing.lines-added':
      return shipment.state === 'draft' ? { ...shipment, lines: [...shipment.lines, ...event.data.lines] } : never();
    case 'outgoing.lines-removed': {
      if (shipment.state !== 'draft') return never();
      const removed = new Set(event.data.itemIds);
      return { ...shipment, lines: shipment.lines.filter((line) => !removed.has(line.item.itemId)) };
    }
    case 'outgoing.sealed':
      return shipment.state === 'draft' ? { ...shipment, ...event.data, state: 'sealed' } : never();
    case 'outgoing.unsealed':
      return shipment.state === 'sealed' ? { ...unsigned(shipment), state: 'draft' } : never();
    case 'outgoing.cancelled':
      return shipment.state === 'draft' || shipment.state === 'sealed'
        ? { ...unsigned(shipment), state: 'cancelled', lines: [], reason: event.data.reason }
        : never();
    case 'cn.huihuan.shipment.dispatched.v1': {
      if (shipment.state !== 'sealed') return never();
      const { lines, dispatchedAt } = event.data;
      return { ...shipment, state: 'in-transit', lines, dispatchedAt };
    }
    case 'cn.huihuan.shipment.received.v1':
      return shipment.state === 'in-transit'
        ? { ...shipment, state: 'received', receivedAt: event.data.receivedAt }
        : never();
    case 'cn.huihuan.item.closed.v1':
      return shipment.state === 'in-transit' ? { ...shipment, state: 'delivered' } : never();
    default:
      return event satisfies never;
  }
};

/** The list without the seal. */
const unsigned = (shipment: DraftShipment | SealedShipment): Omit<DraftShipment, 'state'> => {
  const { truckId, driverId, expectedAt, lines } = shipment;
  return { ...partiesOf(shipment), truckId, driverId, expectedAt, lines };
};
