import type { ReadEvent } from '@huihuan/contracts-events';
import type { Statement } from '../projections/statement.ts';

interface ManifestRow {
  readonly manifestId: string;
  readonly shipmentId: string;
  readonly wasteCode: string;
  readonly number: string;
  readonly grams?: number;
  readonly openedOn?: string;
  readonly confirmWithin?: number | undefined;
  readonly saidBy?: string;
  readonly confirmedOn?: string;
  readonly confirmedGrams?: number;
  readonly voidedOn?: string;
}

const rowOf = (event: ReadEvent): ManifestRow | null => {
  if (event.type === 'cn.huihuan.manifest.recorded.v1') {
    const { manifestId, shipmentId, wasteCode, number, grams, openedOn, confirmWithin } = event.data;
    return { manifestId, shipmentId, wasteCode, number, grams, openedOn, confirmWithin, saidBy: event.id };
  }
  if (event.type === 'cn.huihuan.manifest.voided.v1') {
    const { manifestId, shipmentId, wasteCode, number, voidedOn } = event.data;
    return { manifestId, shipmentId, wasteCode, number, voidedOn };
  }
  if (event.type !== 'cn.huihuan.manifest.confirmed.v1') return null;
  const { manifestId, shipmentId, wasteCode, number, grams: confirmedGrams, confirmedOn } = event.data;
  return { manifestId, shipmentId, wasteCode, number, confirmedOn, confirmedGrams };
};

/** Of one manifest the record that was said last, and its confirmation. */
const joined = (before: ManifestRow | undefined, row: ManifestRow): ManifestRow => {
  if (before === undefined) return row;
  const isOlder = row.saidBy !== undefined && before.saidBy !== undefined && row.saidBy < before.saidBy;
  return isOlder ? { ...row, ...before } : { ...before, ...row };
};

/**
 * What a batch says of manifests: the last record of each holds, its first confirmation and its void, in whichever order they come. An id
 * belongs to the shipment and waste that named it first; what is said under it of others is not kept.
 */
export const writeManifests = (facts: readonly { readonly event: ReadEvent }[]): Statement | null => {
  const rows = new Map<string, ManifestRow>();
  for (const { event } of facts) {
    const row = rowOf(event);
    if (row === null) continue;
    const key = [row.manifestId, row.shipmentId, row.wasteCode].join(' ');
    rows.set(key, joined(rows.get(key), row));
  }
  if (rows.size === 0) return null;
  return {
    sql: `
      insert into manifest as known (manifest_id, shipment_id, waste_code, number, grams, opened_on, confirm_within, said_by,
        confirmed_on, confirmed_grams, voided_on)
      select distinct on ("manifestId") "manifestId", "shipmentId", "wasteCode", number, grams, "openedOn", "confirmWithin", "saidBy", "confirmedOn",
        "confirmedGrams", "voidedOn"
        from json_to_recordset($1) as said (place int, "manifestId" uuid, "shipmentId" uuid, "wasteCode" text, number text, grams bigint,
          "openedOn" date, "confirmWithin" int, "saidBy" uuid, "confirmedOn" date, "confirmedGrams" bigint, "voidedOn" date)
       where not exists (
         select from manifest as held where held.manifest_id = "manifestId"
            and (held.shipment_id, held.waste_code) <> ("shipmentId", "wasteCode"))
       order by "manifestId", place
      on conflict (manifest_id) do update set
        (number, grams, opened_on, confirm_within, said_by) = (
          select newer.number, newer.grams, newer.opened_on, newer.confirm_within, newer.said_by
            from (values (excluded.number, excluded.grams, excluded.opened_on, excluded.confirm_within, excluded.said_by),
                         (known.number, known.grams, known.opened_on, known.confirm_within, known.said_by))
              as newer (number, grams, opened_on, confirm_within, said_by)
           order by newer.said_by desc nulls last limit 1),
        confirmed_on = coalesce(known.confirmed_on, excluded.confirmed_on),
        confirmed_grams = coalesce(known.confirmed_grams, excluded.confirmed_grams),
        voided_on = coalesce(known.voided_on, excluded.voided_on)
       where known.shipment_id = excluded.shipment_id and known.waste_code = excluded.waste_code`,
    parameters: [JSON.stringify([...rows.values()].map((row, place) => ({ ...row, place })))],
  };
};
