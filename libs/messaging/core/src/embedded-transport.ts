import { setTimeout } from 'node:timers/promises';
import { events } from '@huihuan/contracts-events';
import { rowsOf, type ServiceDatabase, type Tx } from '@huihuan/platform-persistence';
import { logTable } from './log-schema.ts';
import type { LogSignal } from './log-signal.ts';
import type { Lag, Message, Subscription, SubscriptionOptions, Transport } from './transport.ts';

/** A place in the log. `txid` is text because transaction ids are 64 bits wide. */
interface Cursor {
  readonly txid: string;
  readonly pos: number;
}

type LogRow = Cursor & { readonly id: string | null } & {
  readonly [Member in keyof Omit<Message, 'id'>]: Message[Member];
};

const firstWait = 100;
const longestWait = 5_000;
/** After a signal the rows may still be hidden behind an older transaction for a moment: look again soon. */
const glances = [0, 2, 5, 10, 25, 50, 100, 250];
const idle = 1_000;
/**
 * Under steady work a reader would wake for each commit and read one event at a time, five readers with some statements
 * each. What is said within this time after a batch is read together; the first event after a silence waits for nothing.
 */
const gathering = 25;
const lagLimit = 10_000;
/** Thousands of records are some MB; thousands of large ones would fill the memory. */
const largestBatchBytes = 16 * 1024 * 1024;

export interface LogReading {
  /** Whose events are read: everybody's, or those that the reading role wrote itself, as a relay wants them. */
  readonly of: 'everybody' | 'oneself';
}

/** What one subscription reads, and how. */
type Reading = SubscriptionOptions & LogReading;

/** The bus of one box: the log table of the same PostgreSQL, offsets in the schema of the reading service. */
export const embeddedTransport = (
  database: ServiceDatabase,
  signal: LogSignal,
  reading: LogReading = { of: 'everybody' },
): Transport => ({
  subscribe: (options) => Promise.resolve(follow(database, signal, { ...options, ...reading })),
});

const follow = (database: ServiceDatabase, signal: LogSignal, options: Reading): Subscription => {
  const stopping = new AbortController();
  const finished = run(database, signal, options, stopping.signal);
  return {
    lag: () => lagOf(database, options),
    stop: async () => {
      stopping.abort();
      signal.wake();
      await finished;
    },
  };
};

const run = async (
  database: ServiceDatabase,
  signal: LogSignal,
  options: Reading,
  stopping: AbortSignal,
): Promise<void> => {
  let trouble = firstWait;
  let emptyReads = 0;
  while (!stopping.aborted) {
    try {
      const read = await step(database, options);
      emptyReads = read > 0 ? 0 : await pause(signal, emptyReads);
      if (read > 0 && read < options.maximumBatch) await gather(stopping);
      trouble = firstWait;
    } catch (failure) {
      options.onTrouble(failure, trouble);
      await signal.next(trouble);
      trouble = Math.min(trouble * 2, longestWait);
    }
  }
};

/** Waits after a read that found nothing: a glance at first, then for a signal. @returns how many such reads there were */
const pause = async (signal: LogSignal, emptyReads: number): Promise<number> => {
  const glance = glances[emptyReads];
  const signalled = await signal.next(glance ?? idle);
  if (glance === undefined) return signalled ? 0 : emptyReads;
  return emptyReads + 1;
};

const gather = (stopping: AbortSignal): Promise<void> =>
  setTimeout(gathering, undefined, { signal: stopping }).catch(() => undefined);

/** Reads and handles one batch. @returns by how many rows the offset moved */
const step = async (database: ServiceDatabase, options: Reading): Promise<number> => {
  const cursor = await offsetOf(database, options.group);
  const window = await rowsOf<LogRow>(database, readSql, [
    cursor.txid,
    cursor.pos,
    options.maximumBatch,
    ...choiceOf(options),
    options.maximumBytes ?? largestBatchBytes,
  ]);
  const last = window.at(-1);
  if (last === undefined) return 0;
  const messages = window.filter((row): row is LogRow & { id: string } => row.id !== null);
  if (messages.length > 0) await options.handle(messages);
  await database.query(
    `insert into consumer_offset as o (consumer_group, txid, pos) values ($1, $2::xid8, $3)
     on conflict (consumer_group) do update set txid = excluded.txid, pos = excluded.pos, at = now()
       where (o.txid, o.pos) < (excluded.txid, excluded.pos)`,
    [options.group, last.txid, last.pos],
  );
  return window.length;
};

const known = Object.values(events).flatMap(({ type, earlier }) => [type, ...earlier.map((before) => before.type)]);

/**
 * Parameters 4 and 5 of a statement that chooses rows. The first are the types that are passed over: what this version
 * knows and the group did not ask for. What nobody here knows is handed over, so that it is counted, or waits for a version
 * that knows it.
 */
const choiceOf = ({ types, of }: Pick<Reading, 'types' | 'of'>) => {
  const wanted = types === 'all' ? null : new Set(types);
  return [wanted === null ? [] : known.filter((type) => !wanted.has(type)), of === 'oneself'] as const;
};

const chosen = `not type = any ($4::text[]) and (not $5::boolean or service = current_user)`;

/**
 * The next rows of the log; those of other types come without content, so that the cursor moves over them cheaply. It ends
 * with the row that makes the batch large, at the first one at the earliest. The size of a long record is known without
 * reading it.
 */
const readSql = `
  select txid::text as txid, pos,
         case when wanted then id end as id,
         case when wanted then topic end as topic,
         case when wanted then key end as key,
         case when wanted then type end as type,
         case when wanted then source end as source,
         case when wanted then site_seq end as "siteSeq",
         case when wanted then hash end as hash,
         case when wanted then record end as record
    from (select *, coalesce(sum(case when wanted then octet_length(record) end)
                             over (order by txid, pos rows between unbounded preceding and 1 preceding), 0) as bytes_before
            from (select *, ${chosen} as wanted
                    from ${logTable}
                   where (txid, pos) > ($1::xid8, $2::bigint)
                     and txid < pg_snapshot_xmin(pg_current_snapshot())
                   order by txid, pos
                   limit $3) as limited) as next_rows
   where bytes_before < $6
   -- by the number: plain txid would be the text of the answer, of which 1000 comes before 999
   order by next_rows.txid, next_rows.pos`;

const offsetOf = async (tx: Tx, group: string): Promise<Cursor> => {
  const [row] = await rowsOf<Cursor>(
    tx,
    'select txid::text as txid, pos from consumer_offset where consumer_group = $1',
    [group],
  );
  return row ?? { txid: '0', pos: 0 };
};

/** How far a group is behind in the log. */
export const lagOf = async (
  database: ServiceDatabase,
  options: Pick<Reading, 'group' | 'types' | 'of'>,
): Promise<Lag> => {
  const cursor = await offsetOf(database, options.group);
  const [row] = await rowsOf<Lag>(
    database,
    `select count(*) as events,
            coalesce(greatest(0, extract(epoch from now() - min((record::json ->> 'time')::timestamptz) filter (where n = 1))), 0)::float8 as seconds
       from (select record, row_number() over (order by txid, pos) as n
               from ${logTable}
              where (txid, pos) > ($1::xid8, $2::bigint) and ${chosen}
              order by txid, pos limit $3) as behind`,
    [cursor.txid, cursor.pos, lagLimit, ...choiceOf(options)],
  );
  return row ?? { events: 0, seconds: 0 };
};
