import { rowsOf, sqlArray, takeLocks, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { jobYieldOf, type YieldChange } from '@huihuan/regulator-domain';
import { archivedEvent } from '../facts/read-facts.ts';
import { regulatorSource } from '../projections/regulator-source.ts';

const atOnce = 2_000;

interface Closing {
  readonly jobId: string;
  readonly record: string;
}

interface Todo {
  readonly isAny: boolean;
  readonly isAnyCorrected: boolean;
}

/** Told of a job that cannot be counted. */
type Warn = (details: object, message: string) => void;

/**
 * Takes the yields on towards where the jobs are, as nothing is written for them when events arrive: so many jobs as one
 * transaction takes, so that nobody waits for a long archive. Jobs of which something was corrected since are counted anew.
 * @returns whether no closed job is left to count
 */
export const countYields = (database: ServiceDatabase, warn: Warn = () => undefined): Promise<boolean> =>
  database.transaction((tx) => countNext(tx, warn));

const countNext = async (tx: Tx, warn: Warn): Promise<boolean> => {
  const [todo] = await rowsOf<Todo>(tx, anySql);
  if (todo?.isAny !== true) return true;
  await takeLocks(tx, ['job-yields']);
  // what was corrected is told by the projection: none of it is told while it is read
  if (todo.isAnyCorrected) await takeLocks(tx, [regulatorSource]);
  const rows = [
    ...(await rowsOf<Closing>(tx, nextSql, [atOnce])),
    ...(todo.isAnyCorrected ? await rowsOf<Closing>(tx, correctedSql, [atOnce]) : []),
  ];
  const jobIds = [...new Set(rows.map(({ jobId }) => jobId))];
  const changes = await changesOf(tx, jobIds);
  const yields = [...new Map(rows.map((row) => [row.jobId, row])).values()].flatMap(({ jobId, record }) => {
    const found = jobYieldOf(archivedEvent(record), changes.get(jobId));
    // passed by, once: the others go on, and so does the service
    if (found === null) warn({ jobId }, 'a job was closed by a fact that closes none; its yield is not counted');
    return found ?? [];
  });
  const said = JSON.stringify(yields);
  for (const sql of [inputsSql, outputsSql, jobsSql]) await tx.query(sql, [said]);
  if (todo.isAnyCorrected) for (const sql of emptySql) await tx.query(sql);
  await tx.query('update job set yields_counted = true where job_id = any ($1::uuid[])', [jobIds]);
  return (await rowsOf<Todo>(tx, anySql))[0]?.isAny !== true;
};

interface ChangeRow extends YieldChange {
  readonly jobId: string;
}

const changesOf = async (tx: Tx, jobIds: readonly string[]): Promise<ReadonlyMap<string, readonly YieldChange[]>> => {
  const found = new Map<string, YieldChange[]>();
  for (const { jobId, ...change } of await rowsOf<ChangeRow>(tx, changesSql, [sqlArray('uuid', jobIds)]))
    found.set(jobId, [...(found.get(jobId) ?? []), change]);
  return found;
};

const toCount = 'closing_position is not null and not yields_counted';
const anySql = `
  select exists (select 1 from job where ${toCount}) or corrected.any as "isAny", corrected.any as "isAnyCorrected"
    from (select exists (select 1 from yield_to_follow) as any) as corrected`;
const nextSql = `
  select job_id as "jobId", record from (select job_id, closing_position from job where ${toCount} order by closing_position limit $1) as next
    join fact on fact.position = next.closing_position`;

/** Jobs of which an input or an output was corrected since they were counted last; `union` names each once. */
export const correctedSql = `
  with followed as (
    delete from yield_to_follow where item_id in (select item_id from yield_to_follow order by item_id limit $1) returning item_id),
  concerned as (
    select consumed_by as job_id from item join followed using (item_id) where consumed_by is not null
     union select produced_by from item join followed using (item_id) where produced_by is not null)
  select job_id as "jobId", record from concerned join job using (job_id) join fact on fact.position = job.closing_position`;

/** What changes the figures that the closing of a job had counted: of its inputs, and of its outputs. */
export const changesSql = `
  with closed as materialized (
    select job_id, fact.id as closed_by from job join fact on fact.position = job.closing_position
     where job_id = any ($1::uuid[]))
  select job_id as "jobId", side, class_code as "classCode", sum(items)::int as items, sum(grams)::bigint as grams
    from (
      select closed.job_id, 'input' as side, figure_amendment.class_code, items, figure_amendment.grams
        from closed join item on item.consumed_by = closed.job_id join figure_amendment using (item_id)
       where counted_id = closed_by and kind = 'consumed'
      union all
      select closed.job_id, 'output', figure_amendment.class_code, items, figure_amendment.grams
        from closed join item on item.produced_by = closed.job_id join figure_amendment using (item_id)
       where counted_id = closed_by and kind = 'produced'
      union all
      select closed.job_id, 'output', figure_correction.class_code, 0, figure_correction.grams
        from closed join item on item.produced_by = closed.job_id join figure_correction using (item_id)
       where kind = 'produced') as change
   group by job_id, side, class_code having sum(items) <> 0 or sum(grams) <> 0
   order by job_id, side, class_code`;

const said = `json_to_recordset($1) as said ("jobId" uuid, "siteId" uuid, "closedAt" timestamptz, "classCode" text, inputs int,
    "inputGrams" bigint, "lossGrams" bigint, outputs jsonb, "asClosed" jsonb)`;

/** What these jobs count for now, and what they had counted for as less. */
const bothWays = `(
    select 1 as sign, "siteId" as site_id, "closedAt" as closed_at, "classCode" as class_code, inputs, "inputGrams" as input_grams,
           "lossGrams" as loss_grams, outputs from ${said}
    union all
    select -1, site_id, closed_at, class_code, inputs, input_grams, loss_grams, outputs from job_yield
     where job_id in (select "jobId" from ${said})) as counted`;
const month = `date_trunc('month', closed_at at time zone 'Asia/Shanghai')::date`;

const inputsSql = `
  insert into yield_input_month as known (month, site_id, class_code, jobs, inputs, input_grams, loss_grams)
  select ${month}, site_id, coalesce(class_code, ''), sum(sign), sum(sign * inputs), sum(sign * input_grams), sum(sign * loss_grams)
    from ${bothWays} group by 1, 2, 3
  on conflict (month, site_id, class_code) do update set
    jobs = known.jobs + excluded.jobs, inputs = known.inputs + excluded.inputs,
    input_grams = known.input_grams + excluded.input_grams, loss_grams = known.loss_grams + excluded.loss_grams`;

const outputsSql = `
  insert into yield_output_month as known (month, site_id, class_code, output_class, grams)
  select ${month}, site_id, class_code, output.key, sum(sign * output.value::bigint)
    from ${bothWays} cross join lateral jsonb_each_text(outputs) as output
   where class_code is not null group by 1, 2, 3, 4
  on conflict (month, site_id, class_code, output_class) do update set grams = known.grams + excluded.grams`;

const jobsSql = `
  insert into job_yield (job_id, site_id, closed_at, class_code, inputs, input_grams, loss_grams, outputs, as_closed)
  select "jobId", "siteId", "closedAt", "classCode", inputs, "inputGrams", "lossGrams", outputs, "asClosed" from ${said}
  on conflict (job_id) do update set class_code = excluded.class_code, input_grams = excluded.input_grams,
    outputs = excluded.outputs, as_closed = excluded.as_closed`;

/** A class that nothing is left of has no row, as if it had never been said. */
const emptySql = ['delete from yield_input_month where jobs = 0', 'delete from yield_output_month where grams = 0'];
