import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import type { FactReader } from '../facts/read-facts.ts';
import type { Sight } from '../places/sight.ts';
import { findItemIds } from './find-items.ts';
import { readDerived, readOrigins } from './genealogy-query.ts';
import { readItems, readShipments, type ItemWithTimeline } from './item-query.ts';
import type { Trace } from './trace-schema.ts';

/**
 * The story of one item both ways, or the items among which a search cannot choose. An item is shown when any site of its
 * story lies in sight, and then the whole story is: a handover has two sides, and what became of goods is what the side that
 * gave them away asks for. What is out of sight is answered like what does not exist, so that nobody finds ids by trying.
 */
export const readTrace = async (
  tx: ServiceDatabase,
  facts: FactReader,
  asked: string,
  sight: Sight,
): Promise<Result<Trace>> => {
  const found = await readItems(tx, await findItemIds(tx, facts, asked, sight));
  const [only] = found;
  if (only === undefined) return refuse(nothingFound(asked));
  if (found.length > 1) return accept({ matches: found.map(({ item }) => item) });
  return accept(await storyOf(tx, facts, only));
};

const storyOf = async (
  tx: ServiceDatabase,
  facts: FactReader,
  { item, positions }: ItemWithTimeline,
): Promise<Trace> => {
  const [told, origins, derived] = await Promise.all([
    facts.at(positions),
    readOrigins(tx, item.itemId),
    readDerived(tx, item.itemId),
  ]);
  const story = [...told].sort((a, b) => Date.parse(a.time) - Date.parse(b.time) || a.position - b.position);
  const travels = story.filter((fact) => fact.type.startsWith('cn.huihuan.shipment.')).map((fact) => fact.subject);
  return {
    item,
    origins: origins.nodes,
    derived: derived.nodes,
    truncated: origins.truncated || derived.truncated,
    story,
    shipments: await readShipments(tx, [...new Set(travels)]),
  };
};

const nothingFound = (asked: string) => ({
  code: 'trace.nothing-found',
  kind: 'missing' as const,
  zh: `没有找到“${asked}”：请输入物品编号、车架号、电池编码、序列号、运单号或容器编号`,
  en: `nothing is known of "${asked}": enter the id of an item, a VIN, a battery code, a serial number, a shipment or a container`,
  path: '/q',
});
