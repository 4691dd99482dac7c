import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { JobYield } from '@huihuan/regulator-domain';
import { instant } from '../answers/sql.ts';
import type { Period } from '../figures/period.ts';
import type { YieldJobs } from './yields-schema.ts';

export interface YieldJobsQuestion {
  readonly siteId: string;
  readonly classCode: string;
  readonly period: Period;
}

const atMost = 500;

/** The jobs that the yields of a site and class are the sum of. */
export const readYieldJobs = async (tx: Tx, { siteId, classCode, period }: YieldJobsQuestion): Promise<YieldJobs> => {
  const rows = await rowsOf<Row>(tx, yieldJobsSql, [siteId, classCode, period.start, period.end, atMost]);
  return {
    total: rows[0]?.total ?? 0,
    jobs: rows.map(({ total: _, outputs, asClosed, ...job }) => ({
      ...job,
      asClosed: asClosed === null ? null : shortOf(asClosed),
      outputs: Object.entries(outputs).map(([output, grams]) => ({ classCode: output, grams })),
    })),
  };
};

type AsClosed = Pick<JobYield, 'classCode' | 'inputGrams' | 'outputs'>;

const shortOf = ({ outputs, ...closed }: AsClosed) => ({
  ...closed,
  outputGrams: Object.values(outputs).reduce((sum, grams) => sum + grams, 0),
});

interface Row extends Omit<YieldJobs['jobs'][number], 'outputs' | 'asClosed'> {
  readonly asClosed: AsClosed | null;
  readonly total: number;
  readonly outputs: Readonly<Record<string, number>>;
}

export const yieldJobsSql = `
  select job_id as "jobId", ${instant('closed_at')} as "closedAt", inputs, input_grams as "inputGrams",
         loss_grams as "lossGrams", outputs, as_closed as "asClosed", count(*) over () as total
    from job_yield
   where site_id = $1 and class_code = $2 and closed_at >= $3::timestamptz and closed_at < $4::timestamptz
   order by closed_at desc, job_id limit $5`;
