import type { FoldedRecords } from '@huihuan/regulator-domain';
import type { Statement } from './statement.ts';

/** Dismantling jobs with their mass balance. */
export const writeJobs = (records: FoldedRecords): Statement | null => {
  if (records.jobs.size === 0) return null;
  const rows = [...records.jobs.values()].map(({ row }) => ({
    ...row,
    closingPosition: records.closings.get(row.jobId) ?? null,
  }));
  return {
    sql: `
      insert into job as known (job_id, site_id, started_at, cancelled_at, closed_at, inputs, outputs, input_grams,
        output_grams, loss_grams, difference_grams, tolerance_grams, explanation, closing_position, batch_id, started_grams, losses, dry)
      select "jobId", "siteId", "startedAt", "cancelledAt", "closedAt", inputs, outputs, "inputGrams", "outputGrams",
        "lossGrams", "differenceGrams", "toleranceGrams", explanation, "closingPosition", "batchId", "startedGrams", losses, dry
        from json_to_recordset($1) as said ("jobId" uuid, "siteId" uuid, "startedAt" timestamptz, "cancelledAt" timestamptz,
          "closedAt" timestamptz, inputs int, outputs int, "inputGrams" bigint, "outputGrams" bigint, "lossGrams" bigint,
          "differenceGrams" bigint, "toleranceGrams" bigint, explanation text, "closingPosition" bigint, "batchId" uuid, "startedGrams" bigint, losses jsonb, dry jsonb)
      on conflict (job_id) do update set
        started_at = coalesce(known.started_at, excluded.started_at),
        cancelled_at = coalesce(known.cancelled_at, excluded.cancelled_at),
        closed_at = coalesce(known.closed_at, excluded.closed_at),
        inputs = coalesce(known.inputs, excluded.inputs),
        outputs = coalesce(known.outputs, excluded.outputs),
        input_grams = coalesce(known.input_grams, excluded.input_grams),
        output_grams = coalesce(known.output_grams, excluded.output_grams),
        loss_grams = coalesce(known.loss_grams, excluded.loss_grams),
        difference_grams = coalesce(known.difference_grams, excluded.difference_grams),
        tolerance_grams = coalesce(known.tolerance_grams, excluded.tolerance_grams),
        explanation = coalesce(known.explanation, excluded.explanation),
        closing_position = coalesce(known.closing_position, excluded.closing_position),
        batch_id = coalesce(known.batch_id, excluded.batch_id),
        started_grams = coalesce(known.started_grams, excluded.started_grams),
        losses = coalesce(known.losses, excluded.losses),
        dry = coalesce(known.dry, excluded.dry)`,
    parameters: [JSON.stringify(rows)],
  };
};

export const writeContainers = (records: FoldedRecords): Statement | null => {
  if (records.containers.size === 0) return null;
  const rows = [...records.containers.values()].map(({ row }) => ({
    ...row,
    itemIds: row.itemIds === null ? null : `{${row.itemIds.join()}}`,
  }));
  return {
    sql: `
      insert into container as known (container_id, site_id, kind, code, item_ids, packed_at, released_at)
      select "containerId", "siteId", kind, code, "itemIds"::uuid[], "packedAt", "releasedAt"
        from json_to_recordset($1) as said ("containerId" uuid, "siteId" uuid, kind text, code text, "itemIds" text,
          "packedAt" timestamptz, "releasedAt" timestamptz)
      on conflict (container_id) do update set
        site_id = coalesce(known.site_id, excluded.site_id),
        kind = coalesce(known.kind, excluded.kind),
        code = coalesce(known.code, excluded.code),
        item_ids = coalesce(known.item_ids, excluded.item_ids),
        packed_at = coalesce(known.packed_at, excluded.packed_at),
        released_at = coalesce(known.released_at, excluded.released_at)`,
    parameters: [JSON.stringify(rows)],
  };
};
