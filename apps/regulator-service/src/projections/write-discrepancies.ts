import type { FoldedRecords } from '@huihuan/regulator-domain';
import type { Statement } from './statement.ts';

export const writeDiscrepancies = (records: FoldedRecords): readonly (Statement | null)[] => [
  differences(records),
  proposals(records),
];

const differences = (records: FoldedRecords): Statement | null => {
  if (records.discrepancies.size === 0) return null;
  const heldBy = (discrepancyId: string): readonly string[] => [
    ...new Set(records.held.filter((hold) => hold.discrepancyId === discrepancyId).map((hold) => hold.itemId)),
  ];
  const rows = [...records.discrepancies.values()].map(({ row }) => ({
    ...row,
    heldItemIds: `{${heldBy(row.discrepancyId).join()}}`,
  }));
  return { sql: discrepancySql, parameters: [JSON.stringify(rows)] };
};

const proposals = (records: FoldedRecords): Statement | null =>
  records.proposals.size === 0
    ? null
    : { sql: proposalSql, parameters: [JSON.stringify([...records.proposals.values()])] };

const discrepancySql = `
  insert into discrepancy as known (discrepancy_id, shipment_id, from_site_id, to_site_id, kind, opened_item_id,
    settled_item_id, class_code, sent_grams, received_grams, tolerance_grams, note, opened_at, resolution, place,
    correction_grams, settled_at, held_item_ids)
  select "discrepancyId", "shipmentId", "fromSiteId", "toSiteId", kind, "openedItemId", "settledItemId", "classCode",
    "sentGrams", "receivedGrams", "toleranceGrams", note, "openedAt", resolution, place, "correctionGrams", "settledAt",
    "heldItemIds"::uuid[]
    from json_to_recordset($1) as said ("discrepancyId" uuid, "shipmentId" uuid, "fromSiteId" uuid, "toSiteId" uuid,
      kind text, "openedItemId" uuid, "settledItemId" uuid, "classCode" text, "sentGrams" int, "receivedGrams" int,
      "toleranceGrams" int, note text, "openedAt" timestamptz, resolution text, place text, "correctionGrams" int,
      "settledAt" timestamptz, "heldItemIds" text)
  on conflict (discrepancy_id) do update set
    kind = coalesce(known.kind, excluded.kind),
    opened_item_id = coalesce(known.opened_item_id, excluded.opened_item_id),
    settled_item_id = coalesce(known.settled_item_id, excluded.settled_item_id),
    class_code = coalesce(known.class_code, excluded.class_code),
    sent_grams = coalesce(known.sent_grams, excluded.sent_grams),
    received_grams = coalesce(known.received_grams, excluded.received_grams),
    tolerance_grams = coalesce(known.tolerance_grams, excluded.tolerance_grams),
    note = coalesce(known.note, excluded.note),
    opened_at = coalesce(known.opened_at, excluded.opened_at),
    resolution = coalesce(known.resolution, excluded.resolution),
    place = coalesce(known.place, excluded.place),
    correction_grams = coalesce(known.correction_grams, excluded.correction_grams),
    settled_at = coalesce(known.settled_at, excluded.settled_at),
    held_item_ids = array(select distinct item_id from unnest(known.held_item_ids || excluded.held_item_ids) as item_id order by 1)`;

/** The row exists: a proposal names its discrepancy, which the statement above has written. */
const proposalSql = `
  update discrepancy set proposal_id = said."proposalId", proposal_side = said.side, proposal_resolution = said.resolution,
    proposal_reason = said.reason, proposed_at = said.at, proposal_event_id = said."eventId"
    from json_to_recordset($1) as said ("discrepancyId" uuid, "proposalId" uuid, side text, resolution text, reason text,
      at timestamptz, "eventId" uuid)
   where discrepancy_id = said."discrepancyId"
     and (proposed_at is null or (said.at, said."eventId") > (proposed_at, proposal_event_id))`;
