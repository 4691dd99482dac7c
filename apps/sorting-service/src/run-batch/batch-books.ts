import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { noBatch, type Batch, type BatchToJoin, type JobOfBatch, type KnownBatch } from '@huihuan/processing-domain';
import { instantSql } from '../run-job/job-queries.ts';

/** A batch with its times in the books, ISO 8601 UTC. */
export interface StoredBatch {
  readonly batch: KnownBatch;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

const stored = `book as batch, ${instantSql('opened_at')} as "openedAt", ${instantSql('closed_at')} as "closedAt"`;

export const loadBatch = async (tx: Tx, batchId: string): Promise<StoredBatch | undefined> => {
  const [row] = await rowsOf<StoredBatch>(tx, `select ${stored} from batch where batch_id = $1`, [batchId]);
  return row;
};

export const batchIn = (found: StoredBatch | undefined): Batch => found?.batch ?? noBatch;

export const recordBatch = async (tx: Tx, { batch, openedAt, closedAt }: StoredBatch): Promise<void> => {
  await tx.query(
    `insert into batch (batch_id, site_id, state, book, opened_at, closed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (batch_id) do update set state = excluded.state, book = excluded.book, closed_at = excluded.closed_at`,
    [batch.batchId, batch.siteId, batch.state, JSON.stringify(batch), openedAt, closedAt],
  );
};

/** A job as its batch sees it, with when it began. */
export interface JobInBatch extends JobOfBatch {
  readonly batchId: string;
  readonly inputs: number;
  readonly startedAt: string;
}

/**
 * An open job is in process with all that went in: what stands in its draft has not come out yet. A closed one is as it is known
 * now, with what was corrected of its inputs since.
 */
export const jobsOfBatchesSql = `
  select batch_id as "batchId", job_id as "jobId", state, inputs,
         coalesce((book #>> '{redrawn,balance,inputGrams}')::bigint, input_grams) as "inputGrams",
         case when state = 'closed' then output_grams else 0 end as "outputGrams",
         case when state = 'closed' then loss_grams else 0 end as "lossGrams",
         coalesce((coalesce(book #> '{redrawn,balance}', book -> 'balance') ->> 'toleranceGrams')::bigint, 0) as "toleranceGrams",
         coalesce(book #> '{redrawn,dry}', book -> 'dry') as dry, ${instantSql('at')} as "startedAt"
    from job where batch_id = any ($1::uuid[]) and state <> 'cancelled'
   order by at, job_id`;

/** The jobs of some batches that were not cancelled, the oldest first. */
export const jobsOfBatches = (tx: Tx, batchIds: readonly string[]): Promise<readonly JobInBatch[]> =>
  rowsOf<JobInBatch>(tx, jobsOfBatchesSql, [batchIds]);

export const byBatch = (jobs: readonly JobInBatch[]): ReadonlyMap<string, readonly JobInBatch[]> => {
  const of = new Map<string, JobInBatch[]>();
  for (const job of jobs) {
    const known = of.get(job.batchId);
    if (known === undefined) of.set(job.batchId, [job]);
    else known.push(job);
  }
  return of;
};

/** What a job that names a batch is judged by. */
export const batchToJoin = async (tx: Tx, batchId: string | null | undefined): Promise<BatchToJoin | null> => {
  if (batchId === null || batchId === undefined) return null;
  const found = await loadBatch(tx, batchId);
  if (found === undefined) return null;
  return { batch: found.batch, jobs: (await jobsOfBatches(tx, [batchId])).length };
};

export const batchesSql = (inState: boolean): string => `
  select ${stored} from batch where site_id = $1 and ${inState ? 'state = $2' : '$2::text is null'}
   order by opened_at desc, batch_id limit $3`;

export interface BatchesQuery {
  readonly siteId: string;
  readonly state?: KnownBatch['state'] | undefined;
  readonly limit: number;
}

export const batchesOfSite = (tx: Tx, { siteId, state, limit }: BatchesQuery): Promise<readonly StoredBatch[]> =>
  rowsOf<StoredBatch>(tx, batchesSql(state !== undefined), [siteId, state ?? null, limit]);
