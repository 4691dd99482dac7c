import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { JobHead, JobWithGenealogy } from './job-schemas.ts';

export const instantSql = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const jobsSql = (inState: boolean): string => `
  select job_id as "jobId", site_id as "siteId", state, inputs, input_grams as "inputGrams", outputs,
         output_grams as "outputGrams", loss_grams as "lossGrams", difference_grams as "differenceGrams", explained,
         batch_id as "batchId",
         ${instantSql('at')} as "startedAt", ${instantSql('ended_at')} as "endedAt"
    from job where site_id = $1 and ${inState ? 'state = $2' : '$2::text is null'}
   order by at desc limit $3`;

export interface JobsQuery {
  readonly siteId: string;
  readonly state?: JobHead['state'] | undefined;
  readonly limit: number;
}

export const jobsOfSite = async (tx: Tx, { siteId, state, limit }: JobsQuery): Promise<readonly JobHead[]> => {
  type Row = Omit<JobHead, 'batchId'> & { readonly batchId: string | null };
  const rows = await rowsOf<Row>(tx, jobsSql(state !== undefined), [siteId, state ?? null, limit]);
  return rows.map(({ batchId, ...head }) => (batchId === null ? head : { ...head, batchId }));
};

export const genealogySql = `
  select item_id as "itemId", job_id as "jobId", side from job_item
   where (item_id = any ($1) and side = 'output') or (item_id = any ($2) and side = 'input')
   order by item_id`;

/** The neighbours of a job: where its inputs came from, where its outputs went on. Their jobs name the next ones. */
export const genealogyOf = async (
  tx: Tx,
  inputs: readonly string[],
  outputs: readonly string[],
): Promise<JobWithGenealogy['genealogy']> => {
  const rows = await rowsOf<{ itemId: string; jobId: string; side: 'input' | 'output' }>(tx, genealogySql, [
    inputs,
    outputs,
  ]);
  const onSide = (wanted: 'input' | 'output') =>
    rows.filter(({ side }) => side === wanted).map(({ itemId, jobId }) => ({ itemId, jobId }));
  return { origins: onSide('output'), derived: onSide('input') };
};
