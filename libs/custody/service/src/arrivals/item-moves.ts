import { uuidV7Field } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';

export const itemMoveSchema = z
  .object({
    kind: z.enum(['came', 'left']),
    shipmentId: uuidV7Field,
    otherSiteId: uuidV7Field.describe('Where it came from, or went to'),
    state: z.string().describe('Of the shipment, as this site knows it'),
    at: z.string().nullable().describe('When it was received here, or left; null while it did not yet'),
    finding: z.string().nullable().describe('What was found of it at the receipt'),
    grams: z.int().describe('By the list of the sender'),
    measuredGrams: z.int().nullable().describe('By the receiver, where it weighed'),
  })
  .meta({ id: 'ItemMove', description: 'A shipment by which an item came to a site or left it' });

export type ItemMove = z.output<typeof itemMoveSchema>;

type Row = Omit<ItemMove, 'at'> & { readonly at: Date | null };

/** The primary key of the lines finds the item in each list of the site. */
export const itemMovesSql = `
  select * from (
    select 'came' as kind, shipment_id as "shipmentId", from_site_id as "otherSiteId", state, received_at as at, finding,
           (item ->> 'grams')::bigint as grams, measured_grams as "measuredGrams", dispatched_at as told
      from incoming join incoming_line using (shipment_id) where to_site_id = $1 and item_id = $2
    union all
    select 'left', shipment_id, to_site_id, state, dispatched_at, null, (item ->> 'grams')::bigint, null, dispatched_at
      from outgoing join outgoing_line using (shipment_id) where from_site_id = $1 and item_id = $2) as move
  order by coalesce(at, told) nulls last, "shipmentId"`;

/** Each shipment by which an item came to a site or left it, the first one first. */
export const itemMoves = async (tx: Tx, siteId: string, itemId: string): Promise<readonly ItemMove[]> =>
  (await rowsOf<Row & { readonly told: Date | null }>(tx, itemMovesSql, [siteId, itemId])).map(
    ({ at, told: _told, ...move }) => ({ ...move, at: at?.toISOString() ?? null }),
  );
