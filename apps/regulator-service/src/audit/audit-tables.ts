import type {
  AuditBalance,
  AuditChain,
  AuditDiscrepancy,
  AuditFact,
  AuditFlow,
  AuditItem,
  AuditShipmentProjection,
  AuditStock,
  AuditSuspicion,
} from '@huihuan/contracts-audit';
import { instant } from '../answers/sql.ts';
import { followUpsSql } from '../suspicions/suspicion-sql.ts';
import type { AuditTable } from './snapshot-rows.ts';

/** Less than every UUID of this world. */
const noId = '00000000-0000-0000-0000-000000000000';

export const itemTable: AuditTable<AuditItem> = {
  sql: `
    select json_build_object('itemId', item_id, 'tracking', tracking, 'family', family, 'classCode', class_code, 'grams', grams,
             'identifiers', coalesce(identifiers, '[]'), 'custodySeq', custody_seq) as item,
           place_kind as place, site_id as "siteId", shipment_id as "shipmentId", outcome,
           array(select 'discrepancy:' || discrepancy_id from discrepancy
                  where settled_at is null and opened_at is not null and opened_item_id = item.item_id
                  union select 'discrepancy:' || discrepancy_id from discrepancy
                  where settled_at is null and opened_at is not null and held_item_ids @> array[item.item_id]
                  union select 'conflict:' || conflict_id from conflict
                  where state = 'open' and item_ids @> array[item.item_id]) as "blockedBy"
      from item where item_id > $1 and place_kind is not null order by item_id limit $2`,
  first: [noId],
  keyOf: ({ item }) => [item.itemId],
};

export const stockTable: AuditTable<AuditStock> = {
  sql: `
    select site_id as "siteId", class_code as "classCode", items, grams from stock
     where (site_id, class_code) > ($1::uuid, $2::text) and (items <> 0 or grams <> 0) order by site_id, class_code limit $3`,
  first: [noId, ''],
  keyOf: ({ siteId, classCode }) => [siteId, classCode],
};

export const flowTable: AuditTable<AuditFlow> = {
  sql: `
    select ${instant('hour')} as at, site_id as "siteId", class_code as "classCode", kind, items, grams from flow
     where (hour, site_id, class_code, kind) > ($1::timestamptz, $2::uuid, $3::text, $4::text)
     order by hour, site_id, class_code, kind limit $5`,
  first: ['-infinity', noId, '', ''],
  keyOf: ({ at, siteId, classCode, kind }) => [at, siteId, classCode, kind],
};

export const shipmentTable: AuditTable<AuditShipmentProjection> = {
  sql: `
    select shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", items, grams,
           sealed_digest as "sealedDigest", ${instant('dispatched_at')} as "dispatchedAt", state,
           held_items as "openItems", held_grams as "openGrams"
      from shipment where shipment_id > $1 and dispatched_at is not null order by shipment_id limit $2`,
  first: [noId],
  keyOf: ({ shipmentId }) => [shipmentId],
};

export const discrepancyTable: AuditTable<AuditDiscrepancy> = {
  sql: `
    select discrepancy_id as "discrepancyId", shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId",
           kind, case when settled_at is null then 'open' else 'settled' end as state, opened_item_id as "itemId", resolution
      from discrepancy where discrepancy_id > $1 and opened_at is not null order by discrepancy_id limit $2`,
  first: [noId],
  keyOf: ({ discrepancyId }) => [discrepancyId],
};

/** A balance that corrections have drawn anew, of a job or of a batch. */
const redrawnOf = (subject: string): string => `
  (select jsonb_build_object('eventId', event_id, 'inputGrams', balance -> 'inputGrams', 'outputGrams', balance -> 'outputGrams',
            'lossGrams', balance -> 'lossGrams', 'differenceGrams', balance -> 'differenceGrams',
            'toleranceGrams', balance -> 'toleranceGrams', 'dryDifferenceGrams', redrawn.dry -> 'differenceGrams')
     from redrawn_balance as redrawn where subject_id = ${subject})`;

export const balanceTable: AuditTable<AuditBalance> = {
  sql: `
    select job_id as "jobId", site_id as "siteId", input_grams as "inputGrams", output_grams as "outputGrams",
           loss_grams as "lossGrams", difference_grams as "differenceGrams", tolerance_grams as "toleranceGrams",
           explanation is not null as explained, ${redrawnOf('job.job_id')} as redrawn, ${redrawnOf('job.batch_id')} as "redrawnBatch",
           (select redrawn_head.position >= projection_head.position from redrawn_head cross join projection_head) as "redrawnRead"
      from job where job_id > $1 and closed_at is not null order by job_id limit $2`,
  first: [noId],
  keyOf: ({ jobId }) => [jobId],
};

export const suspicionTable: AuditTable<AuditSuspicion> = {
  sql: `
    select report_id as "reportId", site_id as "siteId", kind, goods, class_code as "classCode", grams::float8 as grams, office,
           told_by as "toldBy", ${instant('told_at')} as "toldAt",
           stands_number as number, stands_outcome as outcome, ${followUpsSql} as "followUps"
      from suspicion where report_id > $1 order by report_id limit $2`,
  first: [noId],
  keyOf: ({ reportId }) => [reportId],
};

export const chainTable: AuditTable<AuditChain> = {
  sql: `
    select source, head_seq as seq, head_hash as hash,
           case when head_seq = max_seq and not exists (
             select 1 from chain_flaw where chain_flaw.chain_no = chain.chain_no) then 'complete' else 'broken' end as state
      from chain where source > $1 order by source limit $2`,
  first: [''],
  keyOf: ({ source }) => [source],
};

/** @param after a position; facts up to and including it are left out */
export const factTable = (after: string): AuditTable<AuditFact> => ({
  sql: `
    select position, encode(hash, 'hex') as hash, record, source, seq as "siteSeq"
      from fact join chain using (chain_no) where position > $1::bigint order by position limit $2`,
  first: [after],
  keyOf: ({ position }) => [position],
});
