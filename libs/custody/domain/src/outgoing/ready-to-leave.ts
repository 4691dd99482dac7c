import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import { activeSite } from '../handover/site-problems.ts';
import { heaviestLoadGrams, totalGrams, type ShipmentLine } from '../handover/shipment-line.ts';
import { guarded, mayDispatch } from '../holding/may.ts';
import { lineOf } from './lines-to-add.ts';
import type { OutgoingContext } from './outgoing-command.ts';
import { overCapacity, shipmentEmpty } from './outgoing-problems.ts';
import type { DraftShipment, SealedShipment } from './outgoing-shipment.ts';

/**
 * What must be true at the seal and once more at the gate, because the world moves between them: the list is not empty,
 * every item is still free to go, the receiver is still in service, and the truck can carry it. Answers the lines as the
 * stock describes them now.
 */
export const readyToLeave = (
  shipment: DraftShipment | SealedShipment,
  context: OutgoingContext,
): Result<readonly ShipmentLine[]> => {
  if (shipment.lines.length === 0) return refuse(shipmentEmpty);
  const to = activeSite(context.site, shipment.toSiteId, context.policy.sendsTo, '/toSiteId');
  if (!to.ok) return to;
  const itemIds = shipment.lines.map((line) => line.item.itemId);
  const holdings = allOf(itemIds, guarded(context.holding, mayDispatch, shipment.fromSiteId));
  if (!holdings.ok) return holdings;
  const lines = holdings.value.map(lineOf);
  const truck = shipment.truckId === null ? undefined : context.truck(shipment.truckId);
  const grams = totalGrams(lines);
  const capacityGrams = Math.min(truck?.capacityGrams ?? heaviestLoadGrams, heaviestLoadGrams);
  if (grams > capacityGrams) return refuse(overCapacity({ grams, capacityGrams, truckId: shipment.truckId }));
  return accept(lines);
};
