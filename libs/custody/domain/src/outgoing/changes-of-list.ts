import type { Parties, ShipmentLine } from '../handover/shipment-line.ts';
import type { HoldingChange } from '../holding/holding-change.ts';
import type { PrivateOutgoingEvent } from './outgoing-event.ts';
import type { OutgoingShipment } from './outgoing-shipment.ts';

/**
 * What a change of a list does to the sender's stock: lines are reserved when they come on, and withdrawn when they come
 * off or the shipment is cancelled.
 * @param before the shipment as it was before the event
 */
export const changesOfList = (before: OutgoingShipment, event: PrivateOutgoingEvent): readonly HoldingChange[] => {
  if (before.state === 'none') return [];
  switch (event.type) {
    case 'outgoing.lines-added':
      return event.data.lines.map((line) => reserve(before, line));
    case 'outgoing.lines-removed': {
      const removed = new Set(event.data.itemIds);
      return before.lines.filter((line) => removed.has(line.item.itemId)).map((line) => withdraw(before, line));
    }
    case 'outgoing.cancelled':
      return before.lines.map((line) => withdraw(before, line));
    case 'outgoing.drafted':
    case 'outgoing.sealed':
    case 'outgoing.unsealed':
      return [];
    default:
      return event satisfies never;
  }
};

const reserve = ({ fromSiteId, shipmentId }: Parties, { item }: ShipmentLine): HoldingChange => ({
  kind: 'act',
  siteId: fromSiteId,
  itemId: item.itemId,
  act: 'reserve',
  by: shipmentId,
  item: null,
});

const withdraw = ({ fromSiteId }: Parties, { item, containerId }: ShipmentLine): HoldingChange => ({
  kind: 'act',
  siteId: fromSiteId,
  itemId: item.itemId,
  act: containerId === null ? 'withdraw' : 'withdraw-packed',
  by: null,
  item: null,
});
