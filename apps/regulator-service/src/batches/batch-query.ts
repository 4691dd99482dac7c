import { isJudgedBalanced } from '@huihuan/processing-balance';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { instant } from '../answers/sql.ts';
import { judgeRedrawn, type DrawnAnew } from '../balances/judge-redrawn.ts';
import { redrawnOf } from '../balances/redrawn-sql.ts';
import { siteSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { BatchDetail, BatchSeen } from './batch-schema.ts';

type Row = Omit<BatchSeen, 'balanced' | 'dry' | 'redrawn'> & {
  readonly dry: NonNullable<BatchSeen['dry']> | null;
  readonly redrawn: DrawnAnew | null;
};

const order = 'order by batch.opened_at desc nulls first, batch.batch_id';

/** What is known of a job now: as it was judged, or as a correction of its inputs has drawn it since. */
const known = {
  inputGrams: `coalesce((redrawn.balance ->> 'inputGrams')::bigint, input_grams, started_grams)`,
  toleranceGrams: `coalesce((redrawn.balance ->> 'toleranceGrams')::bigint, job.tolerance_grams)`,
  dry: 'coalesce(redrawn.dry, job.dry)',
};
const withRedrawn = 'job left join redrawn_balance as redrawn on redrawn.subject_id = job.job_id';

const drySum = (member: string): string => `sum((${known.dry} ->> '${member}')::bigint)`;

/** Of the closed jobs together; null where one of them has no balance of dry mass. */
const dryOfClosed = `
  case when count(job.closed_at) > 0 and count(job.closed_at) = count(job.dry) then jsonb_build_object(
    'basis', case when bool_and(job.closed_at is null or job.dry ->> 'basis' = 'dry') then 'dry' else 'wet' end,
    'inputGrams', ${drySum('inputGrams')}, 'outputGrams', ${drySum('outputGrams')}, 'lossGrams', ${drySum('lossGrams')},
    'differenceGrams', ${drySum('differenceGrams')}, 'toleranceGrams', ${drySum('toleranceGrams')}) end`;

/**
 * What a closed batch says of itself; of an open one, the sum of its jobs: one that is not closed is in process with all that
 * went in. A batch of which only the end has arrived has no code yet. Jobs are read of open batches among the chosen alone.
 */
const batchSql = (chosen: string): string => `
  select batch.batch_id as "batchId", batch.site_id as "siteId", coalesce(batch.code, '') as code, batch.family,
         case when batch.closed_at is null then 'open' else 'closed' end as state,
         ${instant('batch.opened_at')} as "openedAt", ${instant('batch.closed_at')} as "closedAt",
         coalesce(batch.jobs, told.jobs) as jobs, coalesce(batch.input_grams, told.input_grams) as "inputGrams",
         coalesce(batch.output_grams, told.output_grams) as "outputGrams",
         coalesce(batch.loss_grams, told.loss_grams) as "lossGrams",
         case when batch.closed_at is null then told.in_process_grams else 0 end as "inProcessGrams",
         coalesce(batch.difference_grams,
           told.input_grams - told.output_grams - told.loss_grams - told.in_process_grams) as "differenceGrams",
         coalesce(batch.tolerance_grams, told.tolerance_grams) as "toleranceGrams", batch.explanation,
         case when batch.closed_at is null then told.dry else batch.dry end as dry,
         case when batch.closed_at is null then null else ${redrawnOf('batch.batch_id', 'batch.site_id')} end as redrawn
    from (select batch.* from batch where ${chosen}) as batch cross join lateral (
      select count(*)::int as jobs, coalesce(sum(${known.inputGrams}), 0)::bigint as input_grams,
             coalesce(sum(output_grams), 0)::bigint as output_grams, coalesce(sum(job.loss_grams), 0)::bigint as loss_grams,
             coalesce(sum(started_grams) filter (where job.closed_at is null), 0)::bigint as in_process_grams,
             coalesce(sum(${known.toleranceGrams}), 0)::bigint as tolerance_grams, ${dryOfClosed} as dry
        from ${withRedrawn} where batch.closed_at is null and job.batch_id = batch.batch_id and job.cancelled_at is null) as told`;

const inState = { open: 'and batch.closed_at is null', closed: 'and batch.closed_at is not null' };

export const batchesSql = (state?: 'open' | 'closed'): string => `
  ${batchSql(`${siteSeen('batch.site_id', 1)} ${state === undefined ? '' : inState[state]} ${order} limit $2`)} ${order}`;

export interface BatchesQuestion {
  readonly sight: Sight;
  readonly state?: 'open' | 'closed' | undefined;
  readonly limit: number;
}

const withVerdict = ({ dry, redrawn, ...row }: Row): BatchSeen => ({
  ...row,
  ...(redrawn === null ? {} : { redrawn: judgeRedrawn(redrawn) }),
  ...(dry === null ? {} : { dry }),
  balanced: isJudgedBalanced({ wet: row, dry, basis: dry?.basis ?? 'wet' }),
});

export const readBatches = async (tx: Tx, { sight, state, limit }: BatchesQuestion): Promise<readonly BatchSeen[]> =>
  (await rowsOf<Row>(tx, batchesSql(state), [sight, limit])).map(withVerdict);

export const jobsOfBatchSql = `
  select job_id as "jobId", ${instant('started_at')} as "startedAt", ${instant('closed_at')} as "closedAt",
         ${known.inputGrams} as "inputGrams", output_grams as "outputGrams", loss_grams as "lossGrams",
         coalesce((redrawn.balance ->> 'differenceGrams')::bigint, difference_grams) as "carriedGrams",
         case when redrawn.subject_id is not null and closed_at is not null
           then json_build_object('inputGrams', input_grams, 'carriedGrams', difference_grams) end as "asClosed"
    from ${withRedrawn} where batch_id = $1 and cancelled_at is null order by started_at nulls first, job_id`;

/** A batch with the jobs behind it; `null` where no event has named it. */
export const readBatch = async (tx: Tx, batchId: string): Promise<BatchDetail | null> => {
  const [row] = await rowsOf<Row>(tx, batchSql('batch.batch_id = $1'), [batchId]);
  if (row === undefined) return null;
  const [own] = await rowsOf<BatchDetail['loss']>(
    tx,
    `select coalesce(own_loss_grams, 0) as grams, coalesce(loss_reason, '') as reason from batch where batch_id = $1`,
    [batchId],
  );
  const members = await rowsOf<BatchDetail['members'][number]>(tx, jobsOfBatchSql, [batchId]);
  return { ...withVerdict(row), loss: own ?? { grams: 0, reason: '' }, members };
};
