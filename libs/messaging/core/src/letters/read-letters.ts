import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import {
  overdueMinutes,
  type DeadLetter,
  type LetterCounts,
  type LetterReason,
  type LetterState,
  type LetterSummary,
} from './dead-letter.ts';

const waiting = 'done_at is null and discarded_at is null';

/** As the indexes have it. */
const conditions: Readonly<Record<LetterState, string>> = {
  waiting,
  done: 'done_at is not null',
  discarded: 'discarded_at is not null',
};

const columnsWith = (error: string): string => `
  event_id as id, topic, key, type, source, site_seq as "siteSeq", hash, place, reason, ${error} as error, attempts, bytes,
  to_json(first_at) #>> '{}' as "firstAt", to_json(last_at) #>> '{}' as "lastAt",
  to_json(next_attempt_at) #>> '{}' as "nextAttemptAt",
  case when done_at is not null then 'done' when discarded_at is not null then 'discarded' else 'waiting' end as state,
  case when discarded_at is not null
       then json_build_object('at', discarded_at, 'by', discarded_by, 'reason', discarded_why) end as discarded`;

/** A failure with all its causes may be long: in a list its beginning says enough. */
const summaryColumns = columnsWith('left(error, 2000)');
const wholeColumns = `${columnsWith('error')}, record`;

export interface LettersQuery {
  readonly state: LetterState;
  /** The `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface LettersPage {
  readonly letters: readonly LetterSummary[];
  /** What to ask for the following page with; `null` on the last one. */
  readonly next: string | null;
}

/** What waits in the order in which it came; what is over beginning with the latest. */
export const readLetters = async (tx: Tx, group: string, query: LettersQuery): Promise<LettersPage> => {
  const { state, after, limit } = query;
  const [beyond, order] = state === 'waiting' ? ['>', 'asc'] : ['<', 'desc'];
  const rows = await rowsOf<LetterSummary & { readonly place: number }>(
    tx,
    `select ${summaryColumns} from dead_letter
      where consumer_group = $1 and ${conditions[state]} and ($2::bigint is null or place ${beyond} $2::bigint)
      order by place ${order} limit $3`,
    [group, after ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? String(last.place) : null;
  return { letters: page.map(({ place: _, ...letter }) => letter), next };
};

export const readLetter = async (tx: Tx, group: string, eventId: string): Promise<DeadLetter | null> => {
  const [row] = await rowsOf<DeadLetter & { readonly place: number }>(
    tx,
    `select ${wholeColumns} from dead_letter where consumer_group = $1 and event_id = $2`,
    [group, eventId],
  );
  if (row === undefined) return null;
  const { place: _, ...letter } = row;
  return letter;
};

export const countLetters = async (tx: Tx, group: string): Promise<LetterCounts> => {
  const rows = await rowsOf<{ reason: LetterReason; overdue: boolean; letters: number }>(
    tx,
    `select reason, reason = 'early' and first_at < now() - interval '${overdueMinutes} minutes' as overdue, count(*) as letters
       from dead_letter where consumer_group = $1 and ${waiting} group by 1, 2`,
    [group],
  );
  const [over] = await rowsOf<{ discarded: number }>(
    tx,
    `select count(*) as discarded from dead_letter where consumer_group = $1 and ${conditions.discarded}`,
    [group],
  );
  const count = (reason: LetterReason, overdue: boolean): number =>
    rows.find((row) => row.reason === reason && row.overdue === overdue)?.letters ?? 0;
  const overdue = count('early', true);
  return {
    failed: count('failed', false) + overdue,
    behind: count('behind', false),
    early: count('early', false),
    overdue,
    discarded: over?.discarded ?? 0,
  };
};

/** The keys of these that have a waiting letter: later events of such a key wait behind it, so that their order is kept. */
export const stoppedKeys = async (tx: Tx, group: string, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf<{ key: string }>(
    tx,
    `select key from (select distinct unnest($2::text[]) as key) as asked
      where exists (select 1 from dead_letter where consumer_group = $1 and dead_letter.key = asked.key and ${waiting})`,
    [group, keys],
  );
  return new Set(rows.map(({ key }) => key));
};

/** Those of these events that a letter says are over: had their effect at last, or were given up. */
export const settledOf = async (tx: Tx, group: string, eventIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select event_id as id from dead_letter
      where consumer_group = $1 and event_id = any ($2::uuid[]) and (done_at is not null or discarded_at is not null)`,
    [group, eventIds],
  );
  return new Set(rows.map(({ id }) => id));
};

/** What is cheap to know for each batch: whether there is anything to be careful about at all. */
export const letterBox = async (
  tx: Tx,
  group: string,
): Promise<{ readonly anyWaiting: boolean; readonly anyDiscarded: boolean }> => {
  const [row] = await rowsOf<{ anyWaiting: boolean; anyDiscarded: boolean }>(
    tx,
    `select exists (select 1 from dead_letter where consumer_group = $1 and ${waiting}) as "anyWaiting",
            exists (select 1 from dead_letter where consumer_group = $1 and ${conditions.discarded}) as "anyDiscarded"`,
    [group],
  );
  return row ?? { anyWaiting: false, anyDiscarded: false };
};

const pageBytes = 16 * 1024 * 1024;

export interface PlacedLetter extends DeadLetter {
  readonly place: number;
}

/** The next letters of these keys that wait, in their order, records and all; few where they are large. */
export const nextLettersOf = (
  tx: Tx,
  group: string,
  keys: readonly string[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<PlacedLetter[]> =>
  rowsOf<PlacedLetter>(
    tx,
    `select ${wholeColumns}
       from (select *, coalesce(sum(bytes) over (order by place rows between unbounded preceding and 1 preceding), 0) as bytes_before
               from (select * from dead_letter
                      where consumer_group = $1 and key = any ($2::text[]) and place > $3 and ${waiting}
                      order by place limit $4) as limited) as letters
      where bytes_before < ${pageBytes} order by place`,
    [group, keys, after, limit],
  );
