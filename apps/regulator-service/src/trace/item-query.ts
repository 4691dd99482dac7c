import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { instant } from '../answers/sql.ts';
import type { TracedItem, TracedShipment } from './trace-schema.ts';

export interface ItemWithTimeline {
  readonly item: TracedItem;
  readonly positions: readonly number[];
}

type Row = TracedItem & { readonly positions: readonly number[] };

export const itemsSql = `
  select item_id as "itemId", tracking, family, class_code as "classCode", grams, coalesce(identifiers, '[]') as identifiers,
         case place_kind when 'site' then 'in-stock' when 'shipment' then 'in-transit' else coalesce(place_kind, 'unknown') end as state,
         site_id as "siteId", shipment_id as "shipmentId", outcome, grade, positions,
         array(select 'discrepancy:' || discrepancy_id from discrepancy
                where settled_at is null and opened_at is not null and opened_item_id = item.item_id
                union select 'discrepancy:' || discrepancy_id from discrepancy
                where settled_at is null and held_item_ids @> array[item.item_id]
                union select 'conflict:' || conflict_id from conflict
                where state = 'open' and item_ids @> array[item.item_id]
                order by 1) as "blockedBy"
    from item where item_id = any ($1::uuid[]) order by item_id`;

export const readItems = async (tx: Tx, itemIds: readonly string[]): Promise<readonly ItemWithTimeline[]> =>
  (await rowsOf<Row>(tx, itemsSql, [itemIds])).map(({ positions, ...item }) => ({
    item,
    positions: positions.map(Number),
  }));

export const readShipments = (tx: Tx, shipmentIds: readonly string[]): Promise<TracedShipment[]> =>
  rowsOf<TracedShipment>(
    tx,
    `select shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId",
            ${instant('dispatched_at')} as "dispatchedAt", ${instant('expected_at')} as "expectedAt",
            ${instant('received_at')} as "receivedAt"
       from shipment where shipment_id = any ($1::uuid[]) order by shipment.dispatched_at, shipment_id`,
    [shipmentIds],
  );
