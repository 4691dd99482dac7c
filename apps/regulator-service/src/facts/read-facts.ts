import { definitionOf, readEvent, siteOfSource, type ReadEvent } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { seenChains } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { FactLine } from './fact-schema.ts';
import type { NameBook } from './name-book.ts';

interface FactRow {
  readonly position: number;
  readonly hash: string;
  readonly record: string;
}

type SeenRow = (FactRow | { readonly position: null }) & { readonly through: number | null };

const columns = `position, encode(hash, 'hex') as hash, record`;

/** Facts, and how far the archive was looked through for them: what lies between may be seen by others. */
export interface Stretch {
  readonly facts: readonly FactLine[];
  readonly through: number;
}

/** So that looking for the few facts of a county never keeps the database for long. */
const lookedAtOnce = 5_000;
const newestLookedAt = 10_000;

/** The archive as lines for people. */
export interface FactReader {
  /** The next facts in sight after a position, oldest first. */
  after(position: number, limit: number, sight: Sight): Promise<Stretch>;
  /**
   * The newest facts in sight after a position, oldest first: what a screen that was away still shows. Where the sight is a
   * part of the network, they are looked for among the newest 10,000 of all.
   */
  newestAfter(position: number, limit: number, sight: Sight): Promise<readonly FactLine[]>;
  at(positions: readonly number[]): Promise<readonly FactLine[]>;
  /** The last facts of the chain of a site, newest first. */
  lastOfSite(siteId: string, limit: number): Promise<readonly FactLine[]>;
  /** The whole event at a position. */
  eventAt(position: number): Promise<ReadEvent | null>;
}

export const factReader = (tx: Tx, names: NameBook): FactReader => {
  const read = async (sql: string, parameters: unknown[]): Promise<readonly FactLine[]> =>
    linesOf(await rowsOf<FactRow>(tx, sql, parameters));
  const linesOf = async (rows: readonly FactRow[]): Promise<readonly FactLine[]> => {
    const events = rows.map((row) => archivedEvent(row.record));
    const summaries = await names.summaries(events);
    return rows.flatMap((row, index) => {
      const [event, summary] = [events[index], summaries[index]];
      return event === undefined || summary === undefined ? [] : [{ ...lineOf(row, event), summary }];
    });
  };
  return {
    after: async (position, limit, sight) => {
      if (sight === null) {
        const facts = await read(afterSql, [position, limit]);
        return { facts, through: facts.at(-1)?.position ?? position };
      }
      const rows = await rowsOf<SeenRow>(tx, afterInSightSql, [position, limit, sight, lookedAtOnce]);
      const facts = await linesOf(rows.filter((row) => row.position !== null));
      const through = facts.length === limit ? facts.at(-1)?.position : rows[0]?.through;
      return { facts, through: through ?? position };
    },
    newestAfter: async (position, limit, sight) => {
      const newest =
        sight === null
          ? read(newestSql, [position, limit])
          : read(newestInSightSql, [position, limit, sight, newestLookedAt]);
      return (await newest).toReversed();
    },
    at: (positions) => read(atSql, [positions]),
    lastOfSite: (siteId, limit) => read(lastOfSiteSql, [siteId, limit]),
    eventAt: async (position) => {
      const [row] = await rowsOf<FactRow>(tx, `select ${columns} from fact where position = $1`, [position]);
      return row === undefined ? null : archivedEvent(row.record);
    },
  };
};

export const afterSql = `select ${columns} from fact where position > $1 order by position limit $2`;
/** One row at least, which says how far was looked. */
export const afterInSightSql = `
  with looked as materialized (select position, chain_no from fact where position > $1 order by position limit $4)
  select last.through, ${columns}
    from (select max(position) as through from looked) as last
    left join fact on position = any (array(
      select looked.position from looked where chain_no in (${seenChains(3)}) order by looked.position limit $2))
   order by position`;
export const newestInSightSql = `
  select ${columns} from fact where position = any (array(
    select looked.position from (select position, chain_no from fact where position > $1 order by position desc limit $4) as looked
     where chain_no in (${seenChains(3)}) order by looked.position desc limit $2))
   order by position desc`;
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

/** What a line says of an event without its words. */
export const lineOf = (row: FactRow, event: ReadEvent): Omit<FactLine, 'summary'> => ({
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
