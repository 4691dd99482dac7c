import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import { containerUnknown, containerNotHere } from '../container/container-problems.ts';
import type { ShipmentLine } from '../handover/shipment-line.ts';
import type { Holding } from '../holding/holding.ts';
import { guarded, mayReserve, mayReserveInContainer } from '../holding/may.ts';
import type { ChangeLines, OutgoingContext } from './outgoing-command.ts';
import type { DraftShipment } from './outgoing-shipment.ts';

/** The lines that come onto the list: items that stand alone, and whole containers by their members. */
export const linesToAdd = (
  draft: DraftShipment,
  command: Pick<ChangeLines, 'addItems' | 'addContainers'>,
  context: OutgoingContext,
): Result<readonly ShipmentLine[]> => {
  const listed = new Set(draft.lines.map((line) => line.item.itemId));
  const single = (itemId: string): Result<ShipmentLine> => {
    if (listed.has(itemId)) return refuse(alreadyOnList(itemId));
    const holding = guarded(context.holding, mayReserve, draft.fromSiteId)(itemId);
    return holding.ok ? accept(lineOf(holding.value)) : holding;
  };
  const whole = (containerId: string): Result<readonly ShipmentLine[]> => {
    const container = context.container(containerId);
    if (container === undefined || container.state === 'none') return refuse(containerUnknown(containerId));
    if (container.itemIds.some((itemId) => listed.has(itemId))) return refuse(alreadyOnList(containerId));
    if (container.state !== 'packed' || container.siteId !== draft.fromSiteId) {
      return refuse(containerNotHere(container, draft.fromSiteId));
    }
    const members = allOf(
      container.itemIds,
      guarded(context.holding, mayReserveInContainer(containerId), draft.fromSiteId),
    );
    return members.ok ? accept(members.value.map(lineOf)) : members;
  };
  const items = allOf(command.addItems, single, '/addItems');
  if (!items.ok) return items;
  const containers = allOf(command.addContainers, whole, '/addContainers');
  return containers.ok ? accept([...items.value, ...containers.value.flat()]) : containers;
};

/** A line says of an item what the stock says at that moment. */
export const lineOf = (holding: Holding): ShipmentLine => ({ item: holding.item, containerId: holding.containerId });

const alreadyOnList = (id: string): Problem => ({
  code: 'line.already-on-list',
  kind: 'conflict',
  zh: `${id} 已在该运单清单上`,
  en: `${id} is already on the list of this shipment`,
  details: { id },
});
