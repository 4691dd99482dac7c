import { isUuidV7 } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FactReader } from '../facts/read-facts.ts';
import { itemSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';

const mostMatches = 100;

/**
 * The items in sight that a search may mean: by id, VIN, code or serial, by their shipment, or by their container. What is
 * out of sight is left out before the list is cut, so that it neither shows nor hides anything.
 */
export const findItemIds = async (
  tx: Tx,
  facts: FactReader,
  asked: string,
  sight: Sight,
): Promise<readonly string[]> => {
  const text = asked.trim();
  if (!isUuidV7(text.toLowerCase())) {
    return findByText(tx, [...new Set([text, text.toUpperCase(), text.replaceAll(/[\s-]/g, '').toUpperCase()])], sight);
  }
  const found = await findById(tx, facts, text.toLowerCase());
  return sight === null ? found.slice(0, mostMatches) : seenAmong(tx, found, sight);
};

export const seenAmongSql = `
  select item_id as "itemId" from item where item_id = any ($1::uuid[]) and ${itemSeen(2)}
   order by item_id limit ${mostMatches}`;

const seenAmong = async (tx: Tx, itemIds: readonly string[], sight: Sight): Promise<readonly string[]> =>
  (await rowsOf<{ itemId: string }>(tx, seenAmongSql, [itemIds, sight])).map((row) => row.itemId);

export const byIdSql = `
  select item_id as "itemId", null::bigint[] as positions from item where item_id = $1
   union all select unnest(item_ids), null from container where container_id = $1
   union all select null, positions from shipment where shipment_id = $1
   union all select item_id, null from item where consumed_by = $1`;

const findById = async (tx: Tx, facts: FactReader, id: string): Promise<readonly string[]> => {
  const rows = await rowsOf<{ itemId: string | null; positions: number[] | null }>(tx, byIdSql, [id]);
  const named = rows.flatMap((row) => (row.itemId === null ? [] : [row.itemId]));
  return named.length > 0 ? named : itemsOfShipment(facts, (rows[0]?.positions ?? []).map(Number));
};

const itemsOfShipment = async (facts: FactReader, positions: readonly number[]): Promise<readonly string[]> => {
  for (const position of positions) {
    const event = await facts.eventAt(position);
    if (event?.type === 'cn.huihuan.shipment.dispatched.v1') return event.data.lines.map((line) => line.item.itemId);
  }
  return [];
};

export const byTextSql = `
  select distinct "itemId" from (
    select unnest(item_ids) as "itemId" from identifier_claim where value = any ($1::text[])
     union all select unnest(item_ids) from container where code = any ($1::text[])) as found
   where $2::text[] is null or exists (select 1 from item where item.item_id = "itemId" and ${itemSeen(2)})
   order by 1 limit ${mostMatches}`;

const findByText = async (tx: Tx, spellings: readonly string[], sight: Sight): Promise<readonly string[]> =>
  (await rowsOf<{ itemId: string }>(tx, byTextSql, [spellings, sight])).map((row) => row.itemId);
