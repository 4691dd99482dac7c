import { isUuidV7 } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FactReader } from '../facts/read-facts.ts';

const mostMatches = 100;

/** The items that a search may mean: by id, VIN, code or serial, by their shipment, or by their container. */
export const findItemIds = async (tx: Tx, facts: FactReader, asked: string): Promise<readonly string[]> => {
  const text = asked.trim();
  const found = isUuidV7(text.toLowerCase())
    ? await findById(tx, facts, text.toLowerCase())
    : await findByText(tx, [...new Set([text, text.toUpperCase(), text.replaceAll(/[\s-]/g, '').toUpperCase()])]);
  return found.slice(0, mostMatches);
};

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
   order by 1 limit ${mostMatches}`;

const findByText = async (tx: Tx, spellings: readonly string[]): Promise<readonly string[]> =>
  (await rowsOf<{ itemId: string }>(tx, byTextSql, [spellings])).map((row) => row.itemId);
