import { definitionOf, readEvent, siteOfSource, type ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { FactLine } from './fact-schema.ts';
import type { NameBook } from './name-book.ts';

interface FactRow {
  readonly position: number;
  readonly hash: string;
  readonly record: string;
}

const columns = `position, encode(hash, 'hex') as hash, record`;

/** The archive as lines for people. */
export interface FactReader {
  /** The next facts after a position, oldest first. */
  after(position: number, limit: number): Promise<readonly FactLine[]>;
  /** The newest facts after a position, oldest first: what a screen that was away still shows. */
  newestAfter(position: number, limit: number): Promise<readonly FactLine[]>;
  at(positions: readonly number[]): Promise<readonly FactLine[]>;
  /** The last facts of the chain of a site, newest first. */
  lastOfSite(siteId: string, limit: number): Promise<readonly FactLine[]>;
  /** The whole event at a position. */
  eventAt(position: number): Promise<ReadEvent | null>;
}

export const factReader = (tx: Tx, names: NameBook): FactReader => {
  const read = async (sql: string, parameters: unknown[]): Promise<readonly FactLine[]> => {
    const rows = await rowsOf<FactRow>(tx, sql, parameters);
    const events = rows.map((row) => archivedEvent(row.record));
    const summaries = await names.summaries(events);
    return rows.flatMap((row, index) => {
      const [event, summary] = [events[index], summaries[index]];
      return event === undefined || summary === undefined ? [] : [{ ...lineOf(row, event), summary }];
    });
  };
  return {
    after: (position, limit) => read(afterSql, [position, limit]),
    newestAfter: async (position, limit) => (await read(newestSql, [position, limit])).toReversed(),
    at: (positions) => read(atSql, [positions]),
    lastOfSite: (siteId, limit) => read(lastOfSiteSql, [siteId, limit]),
    eventAt: async (position) => {
      const [row] = await rowsOf<FactRow>(tx, `select ${columns} from fact where position = $1`, [position]);
      return row === undefined ? null : archivedEvent(row.record);
    },
  };
};

export const afterSql = `select ${columns} from fact where position > $1 order by position limit $2`;
export const newestSql = `select ${columns} from fact where position > $1 order by position desc limit $2`;
export const atSql = `select ${columns} from fact where position = any ($1::bigint[]) order by position`;
export const lastOfSiteSql = `
  select ${columns} from fact
   where chain_no = (select chain_no from chain where site_id = $1)
   order by seq desc limit $2`;

interface Record extends Omit<ReadEvent, 'correlationId' | 'causationId' | 'siteSeq' | 'prevHash'> {
  readonly correlationid: string;
  readonly causationid: string;
  readonly siteseq: number;
  readonly prevhash: string;
}

/**
 * Records were checked when they arrived; a list of thousands of lines would be checked again for one line of text. Those
 * of an earlier version are read as they are said today, and what nobody here can read stays as it is.
 */
export const archivedEvent = (record: string): ReadEvent => {
  const { correlationid, causationid, siteseq, prevhash, ...rest } = JSON.parse(record) as Record;
  const today = definitionOf(rest.type) === undefined ? readEvent(record) : null;
  if (today?.ok === true) return today.value;
  return {
    ...rest,
    correlationId: correlationid,
    causationId: causationid,
    siteSeq: siteseq,
    prevHash: prevhash,
  } as ReadEvent;
};

const lineOf = (row: FactRow, event: ReadEvent): Omit<FactLine, 'summary'> => ({
  position: row.position,
  eventId: event.id,
  type: event.type,
  source: event.source,
  siteId: siteOfSource(event.source),
  subject: event.subject,
  time: event.time,
  siteSeq: event.siteSeq,
  hash: row.hash,
});
