import type { Details, ReadEvent } from '@huihuan/contracts-events';
import { missingPartsOf } from '@huihuan/families-domain';
import type { Statement } from '../projections/statement.ts';

interface Word {
  readonly itemId: string;
  readonly missing: readonly string[] | null;
  readonly isDescribed: boolean;
  readonly saidBy: string;
}

/** A hand-in of a unit that is whole needs no row; a description may take back what was said before. */
const wordOf = (event: ReadEvent): Word | null => {
  if (event.type === 'cn.huihuan.item.collected.v1') {
    const { item, details = {} } = event.data;
    const missing = item.family === 'appliance' ? missingPartsOf(details) : null;
    return missing === null ? null : { itemId: item.itemId, missing, isDescribed: false, saidBy: event.id };
  }
  if (event.type !== 'cn.huihuan.item.described.v1' || event.data.family !== 'appliance') return null;
  const { itemId, details } = event.data as { itemId: string; details: Details };
  return { itemId, missing: missingPartsOf(details), isDescribed: true, saidBy: event.id };
};

const rank = ({ isDescribed, saidBy }: Word): string => `${isDescribed ? 1 : 0}${saidBy}`;

/** What facts say of appliances that lack parts: the same in any order, however often. */
export const writeGutted = (facts: readonly { readonly event: ReadEvent }[]): Statement | null => {
  const words = new Map<string, Word>();
  for (const { event } of facts) {
    const word = wordOf(event);
    const known = word === null ? undefined : words.get(word.itemId);
    if (word !== null && (known === undefined || rank(known) < rank(word))) words.set(word.itemId, word);
  }
  return words.size === 0 ? null : { sql: guttedSql, parameters: [JSON.stringify([...words.values()])] };
};

const guttedSql = `
  insert into gutted as known (item_id, missing, is_described, said_by)
  select "itemId", case when missing is null then null else array(select json_array_elements_text(missing)) end,
         "isDescribed", "saidBy"
    from json_to_recordset($1) as said ("itemId" uuid, missing json, "isDescribed" boolean, "saidBy" uuid)
  on conflict (item_id) do update set
    missing = excluded.missing, is_described = excluded.is_described, said_by = excluded.said_by
   where (known.is_described, known.said_by) < (excluded.is_described, excluded.said_by)`;
