import { rowsOf, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { jobYieldOf } from '@huihuan/regulator-domain';
import { archivedEvent } from '../facts/read-facts.ts';

const atOnce = 2_000;

interface Closing {
  readonly jobId: string;
  readonly record: string;
}

/** Told of a job that cannot be counted. */
type Warn = (details: object, message: string) => void;

/**
 * Takes the yields on towards where the jobs are, as nothing is written for them when events arrive: so many jobs as one
 * transaction takes, so that nobody waits for a long archive.
 * @returns whether no closed job is left to count
 */
export const countYields = async (database: ServiceDatabase, warn: Warn = () => undefined): Promise<boolean> =>
  (await database.transaction((tx) => countNext(tx, warn))) < atOnce;

const countNext = async (tx: Tx, warn: Warn): Promise<number> => {
  if ((await rowsOf(tx, anySql)).length === 0) return 0;
  await takeLocks(tx, ['job-yields']);
  const rows = await rowsOf<Closing>(tx, nextSql, [atOnce]);
  const yields = rows.flatMap(({ jobId, record }) => {
    const found = jobYieldOf(archivedEvent(record));
    // passed by, once: the others go on, and so does the service
    if (found === null) warn({ jobId }, 'a job was closed by a fact that closes none; its yield is not counted');
    return found ?? [];
  });
  const said = JSON.stringify(yields);
  for (const sql of [jobsSql, inputsSql, outputsSql]) await tx.query(sql, [said]);
  await tx.query('update job set yields_counted = true where job_id = any ($1::uuid[])', [
    rows.map(({ jobId }) => jobId),
  ]);
  return rows.length;
};

const toCount = 'closing_position is not null and not yields_counted';
const anySql = `select 1 from job where ${toCount} limit 1`;
const nextSql = `
  select job_id as "jobId", record from (select job_id, closing_position from job where ${toCount} order by closing_position limit $1) as next
    join fact on fact.position = next.closing_position`;

const said = `json_to_recordset($1) as said ("jobId" uuid, "siteId" uuid, "closedAt" timestamptz, "classCode" text, inputs int,
    "inputGrams" bigint, "lossGrams" bigint, outputs jsonb)`;
const month = `date_trunc('month', "closedAt" at time zone 'Asia/Shanghai')::date`;

const jobsSql = `
  insert into job_yield (job_id, site_id, closed_at, class_code, inputs, input_grams, loss_grams, outputs)
  select "jobId", "siteId", "closedAt", "classCode", inputs, "inputGrams", "lossGrams", outputs from ${said}`;

const inputsSql = `
  insert into yield_input_month as known (month, site_id, class_code, jobs, inputs, input_grams, loss_grams)
  select ${month}, "siteId", coalesce("classCode", ''), count(*), sum(inputs), sum("inputGrams"), sum("lossGrams")
    from ${said} group by 1, 2, 3
  on conflict (month, site_id, class_code) do update set
    jobs = known.jobs + excluded.jobs, inputs = known.inputs + excluded.inputs,
    input_grams = known.input_grams + excluded.input_grams, loss_grams = known.loss_grams + excluded.loss_grams`;

const outputsSql = `
  insert into yield_output_month as known (month, site_id, class_code, output_class, grams)
  select ${month}, "siteId", "classCode", output.key, sum(output.value::bigint)
    from ${said} cross join lateral jsonb_each_text(outputs) as output
   where "classCode" is not null group by 1, 2, 3, 4
  on conflict (month, site_id, class_code, output_class) do update set grams = known.grams + excluded.grams`;
