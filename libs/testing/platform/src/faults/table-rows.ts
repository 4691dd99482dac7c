import pg from 'pg';

const withClient = async <Value>(url: string, schema: string, work: (client: pg.Client) => Promise<Value>) => {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema},bus` });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const rowsOf = async (client: pg.Client, sql: string): Promise<readonly string[]> =>
  (await client.query<{ row: string }>(sql)).rows.map(({ row }) => row).sort();

/** @param sql gives a column `row` */
export const rowsOfSchema = (url: string, schema: string, sql: string): Promise<readonly string[]> =>
  withClient(url, schema, (client) => rowsOf(client, sql));

export type Rows = Readonly<Record<string, readonly string[]>>;

/** Every row of every table of a service, also what it remembers of the events; only how far it has read is left out. */
export const allRows = (url: string, schema: string): Promise<Rows> =>
  withClient(url, schema, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = $1 and tablename <> 'consumer_offset' order by 1`,
      [schema],
    );
    const found: Record<string, readonly string[]> = {};
    for (const { name } of tables) found[name] = await rowsOf(client, `select t::text as row from ${name} t`);
    return found;
  });

const chainOfRegulator = 'urn:huihuan:service:regulator';

/** @param whose a condition on the facts, with `chain` beside them */
const timelineOf = (whose: string): string => `(
  select jsonb_agg(fact.id order by fact.id)
  from unnest(t.positions) as said (position) join fact using (position) join chain using (chain_no) where ${whose})`;

/** What a position in the order of arrival stands for, in place of the position. */
const projectionsWith = (timeline: string): Readonly<Record<string, string>> => ({
  fact: `to_jsonb(t) - 'position' - 'chain_no' || jsonb_build_object('source', source) from fact t join chain using (chain_no)`,
  chain: `to_jsonb(t) - 'chain_no' from chain t`,
  item: `to_jsonb(t) - 'positions' || jsonb_build_object('timeline', ${timeline}) from item t`,
  shipment: `to_jsonb(t) - 'positions' - 'position' || jsonb_build_object('timeline', ${timeline}) from shipment t`,
  site_stock: `to_jsonb(t) - 'position' from site_stock t where items <> 0 or grams <> 0`,
  stock: `to_jsonb(t) from stock t where items <> 0 or grams <> 0`,
  job: `to_jsonb(t) - 'closing_position' - 'yields_counted' || jsonb_build_object('closing', (select id from fact where position = closing_position)) from job t`,
  ...Object.fromEntries(
    [
      'chain_run',
      'chain_flaw',
      'identifier_claim',
      'container',
      'flow',
      'flow_day',
      'discrepancy',
      'site',
      'area',
      'goods_class',
      'day_transit',
      'month_transit',
      'month_stock',
      'shipment_days',
      'site_since',
    ].map((table) => [table, `to_jsonb(t) from ${table} t`]),
  ),
});

const projectedWith = (url: string, timeline: string): Promise<Rows> =>
  withClient(url, 'regulator', async (client) => {
    const found: Record<string, readonly string[]> = {};
    for (const [table, sql] of Object.entries(projectionsWith(timeline))) {
      const [columns, from] = [sql.slice(0, sql.lastIndexOf(' from ')), sql.slice(sql.lastIndexOf(' from '))];
      found[table] = await rowsOf(client, `select (${columns})::text as row ${from}`);
    }
    return found;
  });

/** The projections of a regulator, row by row, without the order in which it heard the events. */
export const projectedRows = (url: string): Promise<Rows> => projectedWith(url, timelineOf('true'));

/**
 * The same without what the regulator says itself: each begins a chain of its own with the key that it publishes, and
 * opens the conflicts that it finds by events of its own.
 */
export const projectedOfOthers = async (url: string): Promise<Rows> =>
  Object.fromEntries(
    Object.entries(await projectedWith(url, timelineOf(`chain.source <> '${chainOfRegulator}'`))).map(
      ([table, rows]) => [table, rows.filter((row) => !row.includes(chainOfRegulator))],
    ),
  );
