import type { ReadEvent } from '@huihuan/contracts-events';
import type { Statement } from '../projections/statement.ts';

interface Told {
  readonly event: ReadEvent;
}

interface DryRow {
  readonly id: string;
  readonly dry: object;
}

/** The types of events that tell of dry mass, without their versions. */
export const dryToldIn = ['item.dismantled', 'batch.closed'] as const;

/** The dry mass of jobs and batches that an older version wrote without it. */
export const writeDry = (facts: readonly Told[]): readonly (Statement | null)[] => {
  const [jobs, batches] = [new Map<string, object>(), new Map<string, object>()];
  for (const { event } of facts) {
    if (event.type === 'cn.huihuan.item.dismantled.v1') keepFirst(jobs, event.data.jobId, event.data.dry);
    if (event.type === 'cn.huihuan.batch.closed.v1') keepFirst(batches, event.data.batchId, event.data.dry);
  }
  return [fillIn('job', jobs), fillIn('batch', batches)];
};

const keepFirst = (known: Map<string, object>, id: string, dry: object | undefined): void => {
  if (dry !== undefined && !known.has(id)) known.set(id, dry);
};

const fillIn = (table: 'job' | 'batch', known: ReadonlyMap<string, object>): Statement | null => {
  if (known.size === 0) return null;
  const rows = [...known].map(([id, dry]): DryRow => ({ id, dry }));
  return {
    sql: `update ${table} set dry = said.dry from json_to_recordset($1) as said (id uuid, dry jsonb)
           where ${table}.${table}_id = said.id and ${table}.dry is null and ${table}.closed_at is not null`,
    parameters: [JSON.stringify(rows)],
  };
};
