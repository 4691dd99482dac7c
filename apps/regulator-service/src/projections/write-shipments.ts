import type { CustodyLedger, FoldedRecords } from '@huihuan/regulator-domain';
import type { Statement } from './statement.ts';

/** Shipments with what a batch says of them and what it puts into or takes out of their custody. */
export const writeShipments = (records: FoldedRecords, ledger: CustodyLedger, position: number): Statement | null => {
  const shipmentIds = new Set([...records.shipments.keys(), ...ledger.shipments.keys()]);
  if (shipmentIds.size === 0) return null;
  const rows = [...shipmentIds].map((shipmentId) => {
    const said = records.shipments.get(shipmentId);
    const held = ledger.shipments.get(shipmentId);
    return {
      ...said?.row,
      shipmentId,
      heldItems: held?.items ?? 0,
      heldGrams: held?.grams ?? 0,
      positions: `{${said?.positions.join() ?? ''}}`,
    };
  });
  return {
    sql: `
      insert into shipment as known (shipment_id, from_site_id, to_site_id, plate, sealed_digest, dispatched_at, expected_at,
        received_at, delivered_at, items, grams, held_items, held_grams, positions, position)
      select "shipmentId", "fromSiteId", "toSiteId", plate, "sealedDigest", "dispatchedAt", "expectedAt", "receivedAt",
        "deliveredAt", items, grams, "heldItems", "heldGrams", positions::bigint[], $2
        from json_to_recordset($1) as said ("shipmentId" uuid, "fromSiteId" uuid, "toSiteId" uuid, plate text,
          "sealedDigest" text, "dispatchedAt" timestamptz, "expectedAt" timestamptz, "receivedAt" timestamptz,
          "deliveredAt" timestamptz, items int, grams bigint, "heldItems" int, "heldGrams" bigint, positions text)
      on conflict (shipment_id) do update set
        from_site_id = coalesce(known.from_site_id, excluded.from_site_id),
        to_site_id = coalesce(known.to_site_id, excluded.to_site_id),
        plate = coalesce(known.plate, excluded.plate),
        sealed_digest = coalesce(known.sealed_digest, excluded.sealed_digest),
        dispatched_at = coalesce(known.dispatched_at, excluded.dispatched_at),
        expected_at = coalesce(known.expected_at, excluded.expected_at),
        received_at = coalesce(known.received_at, excluded.received_at),
        delivered_at = coalesce(known.delivered_at, excluded.delivered_at),
        items = coalesce(known.items, excluded.items),
        grams = coalesce(known.grams, excluded.grams),
        held_items = known.held_items + excluded.held_items,
        held_grams = known.held_grams + excluded.held_grams,
        positions = known.positions || excluded.positions,
        position = excluded.position`,
    parameters: [JSON.stringify(rows), position],
  };
};
