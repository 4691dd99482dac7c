import { createHash } from 'node:crypto';
import type { Fact } from '@huihuan/contracts-events';
import pg from 'pg';

export interface LoggedEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly hash: string;
  readonly record: Fact & { readonly subject: string; readonly prevhash: string; readonly siteseq: number };
}

interface ChainRow {
  readonly source: string;
  readonly seq: number;
  readonly hash: string;
  readonly record: string;
  readonly late: boolean;
}

/** The database of a running platform as an administrator sees it. */
export interface Inspector {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The events of one type in the log. */
  events(type: string): Promise<readonly LoggedEvent[]>;
  /** What is wrong with the chains of the sites and with their order in the log; nothing, if all is well. */
  brokenChains(): Promise<readonly string[]>;
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
        `select id, type, source, site_seq::int as "siteSeq", hash, record from bus.log where type = $1 order by txid, pos`,
        [`cn.huihuan.${type}.v1`],
      );
      return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as LoggedEvent['record'] }));
    },
    brokenChains: async () => {
      const rows = await query<ChainRow>(
        `select source, site_seq::int as seq, hash, record,
                site_seq < lag(site_seq, 1, 0::bigint) over (partition by source order by txid, pos) as late
           from bus.log order by source, site_seq`,
      );
      const heads = new Map<string, { readonly seq: number; readonly hash: string }>();
      return rows.flatMap(({ source, seq, hash, record, late }) => {
        const head = heads.get(source) ?? { seq: 0, hash: '0'.repeat(64) };
        heads.set(source, { seq, hash });
        const { prevhash, siteseq } = JSON.parse(record) as { prevhash: string; siteseq: number };
        const digest = createHash('sha256').update(record).digest('hex');
        const whole = seq === head.seq + 1 && siteseq === seq && prevhash === head.hash && digest === hash && !late;
        return whole ? [] : [`${source} ${seq}`];
      });
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
