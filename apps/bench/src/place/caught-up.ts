import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** The groups that read the log, by the schema that keeps their offset. */
const readingSchemas = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ schema: string }>(
    `select schemaname as schema from pg_tables where tablename = 'consumer_offset' order by 1`,
  );
  return rows.map(({ schema }) => schema);
};

const isBehind = (schema: string, group: string | undefined): string => `
  select 1 from ${schema}.consumer_offset as reader,
    (select txid, pos from bus.log order by txid desc, pos desc limit 1) as newest
   where (reader.txid, reader.pos) < (newest.txid, newest.pos)${group === undefined ? '' : ` and consumer_group = '${group}'`}`;

const shortest = 3;

interface Waiting {
  readonly signal: AbortSignal;
  /** Schema of the only reader that is waited for; every one of the log unless said. */
  readonly only?: string;
  /** One group of that schema. */
  readonly group?: string;
  readonly every?: number;
}

/** Waits until every group has handled the whole log. */
export const untilCaughtUp = async (
  client: pg.Client,
  { signal, only, group, every = shortest }: Waiting,
): Promise<void> => {
  const schemas = only === undefined ? await readingSchemas(client) : [only];
  const sql = schemas.map((schema) => `(${isBehind(schema, group)})`).join(' union all ');
  for (;;) {
    const { rowCount } = await client.query(sql);
    if (rowCount === 0) return;
    await pause(every, undefined, { signal });
  }
};
