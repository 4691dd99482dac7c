import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { noJob, type DismantledFact, type Job } from '@huihuan/processing-domain';
import { instantSql } from './job-queries.ts';

export type KnownJob = Exclude<Job, { state: 'none' }>;

/** A job with its times in the books, ISO 8601 UTC. */
export interface StoredJob {
  readonly job: KnownJob;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** A job of these books; `undefined` where there is no such job. */
export const loadJob = async (tx: Tx, jobId: string): Promise<StoredJob | undefined> => {
  const [row] = await rowsOf<StoredJob>(
    tx,
    `select book as job, ${instantSql('at')} as "startedAt", ${instantSql('ended_at')} as "endedAt"
       from job where job_id = $1`,
    [jobId],
  );
  return row;
};

/** The state from which the domain decides. */
export const jobIn = (stored: StoredJob | undefined): Job => stored?.job ?? noJob;

export const recordJob = async (tx: Tx, stored: StoredJob): Promise<void> => {
  const { job, startedAt, endedAt } = stored;
  const outputs = job.state === 'cancelled' ? [] : job.outputs;
  await tx.query(
    `insert into job (job_id, site_id, state, book, inputs, input_grams, outputs, output_grams, loss_grams,
                      difference_grams, explained, at, ended_at, batch_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (job_id) do update set
       state = excluded.state, book = excluded.book, outputs = excluded.outputs, output_grams = excluded.output_grams,
       loss_grams = excluded.loss_grams, difference_grams = excluded.difference_grams,
       explained = excluded.explained, ended_at = excluded.ended_at`,
    [
      job.jobId,
      job.siteId,
      job.state,
      JSON.stringify(job),
      job.inputs.length,
      sum(job.inputs),
      outputs.length,
      sum(outputs),
      job.state === 'cancelled' ? 0 : job.loss.grams,
      job.state === 'closed' ? job.balance.differenceGrams : null,
      job.state === 'closed' && job.explanation !== null,
      startedAt,
      endedAt,
      job.batchId ?? null,
    ],
  );
};

const sum = (weighed: readonly { readonly grams: number }[]): number =>
  weighed.reduce((total, { grams }) => total + grams, 0);

/** What went in and what came out of a closed job, so that it can be asked where an item comes from and what became of it. */
export const recordGenealogy = async (tx: Tx, { data }: DismantledFact): Promise<void> => {
  const sides = [
    ...data.inputs.map(({ itemId }) => ({ itemId, side: 'input' })),
    ...data.outputs.map(({ item }) => ({ itemId: item.itemId, side: 'output' })),
  ];
  await tx.query(
    `insert into job_item (item_id, side, job_id)
     select item_id, side, $3 from unnest($1::uuid[], $2::text[]) as part (item_id, side)`,
    [sides.map(({ itemId }) => itemId), sides.map(({ side }) => side), data.jobId],
  );
};
