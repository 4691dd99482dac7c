import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import type { ShipmentLine } from '../handover/shipment-line.ts';
import type { ChangeLines } from './outgoing-command.ts';

/** The ids of the items that leave the list: single ones, and the members of whole containers. */
export const linesToRemove = (
  lines: readonly ShipmentLine[],
  command: Pick<ChangeLines, 'removeItems' | 'removeContainers'>,
): Result<readonly string[]> => {
  const byItem = new Map(lines.map((line) => [line.item.itemId, line]));
  const single = (itemId: string): Result<string> => {
    const line = byItem.get(itemId);
    if (line === undefined) return refuse(notOnList(itemId));
    return line.containerId === null ? accept(itemId) : refuse(partOfContainer(itemId, line.containerId));
  };
  const whole = (containerId: string): Result<readonly string[]> => {
    const members = lines.filter((line) => line.containerId === containerId).map((line) => line.item.itemId);
    return members.length === 0 ? refuse(notOnList(containerId)) : accept(members);
  };
  const items = allOf(command.removeItems, single, '/removeItems');
  if (!items.ok) return items;
  const containers = allOf(command.removeContainers, whole, '/removeContainers');
  return containers.ok ? accept([...items.value, ...containers.value.flat()]) : containers;
};

const notOnList = (id: string): Problem => ({
  code: 'line.not-on-list',
  kind: 'conflict',
  zh: `${id} 不在该运单清单上；请刷新后重试`,
  en: `${id} is not on the list of this shipment; look at the list again`,
  details: { id },
});

const partOfContainer = (itemId: string, containerId: string): Problem => ({
  code: 'line.in-container',
  kind: 'conflict',
  zh: `该物品随容器 ${containerId} 整体列入；请移除整个容器`,
  en: `the item is on the list as part of container ${containerId}; remove the whole container`,
  details: { itemId, containerId },
});
