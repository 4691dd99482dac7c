import type { Fact } from '@huihuan/contracts-events';
import pg from 'pg';

export interface LoggedEvent {
  readonly type: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly hash: string;
  readonly record: Fact & { readonly subject: string; readonly prevhash: string; readonly siteseq: number };
}

/** The database of a running platform as an administrator sees it. */
export interface Inspector {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The events of one type in the log. */
  events(type: string): Promise<readonly LoggedEvent[]>;
  /** Rows of each table that holds state, the memory of requests and the log; what consumers remember is left out. */
  counts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export const openInspector = (url: string): Inspector => {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const query = async <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await pool.query(sql, parameters)).rows as Row[];
  return {
    query,
    events: async (type) => {
      const rows = await query<Omit<LoggedEvent, 'record'> & { record: string }>(
        `select type, source, site_seq::int as "siteSeq", hash, record from bus.log where type = $1 order by txid, pos`,
        [`cn.huihuan.${type}.v1`],
      );
      return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as LoggedEvent['record'] }));
    },
    counts: async () => {
      const tables = await query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname in ('registry', 'collection', 'transfer', 'sorting', 'regulator', 'bus')
            and tablename not in ('inbox', 'consumer_offset', 'migration') order by 1`,
      );
      const union = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
      const rows = await query<{ name: string; rows: number }>(union.join(' union all '));
      return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
    },
    close: () => pool.end(),
  };
};
