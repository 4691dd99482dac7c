import { columnsOf, rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Message } from '../transport.ts';
import type { LetterReason } from './dead-letter.ts';

const waiting = 'done_at is null and discarded_at is null';
const longestWaitSeconds = 60;

/** Whoever puts an event behind a dead letter, or frees a key of its last one, holds this lock: nothing is left behind none. */
export const lockOfDeadLetters = (group: string): string => `dead letters of ${group}`;

export interface Aside {
  readonly message: Message;
  readonly reason: LetterReason;
  readonly error: string;
}

/**
 * Keeps messages, in the order given. One that waits already has failed once more, and goes on waiting where it is; one
 * that only comes behind another is kept as it was. What is over stays over.
 */
export const putAside = async (tx: Tx, group: string, letters: readonly Aside[]): Promise<void> => {
  if (letters.length === 0) return;
  const seen = new Set<string>();
  const once = letters.filter(({ message: { id } }) => !seen.has(id) && seen.add(id));
  const column = columnsOf(once);
  await tx.query(putAsideSql, [
    group,
    column('uuid', ({ message }) => message.id),
    column('text', ({ message }) => message.topic),
    column('text', ({ message }) => message.key),
    column('text', ({ message }) => message.type),
    column('text', ({ message }) => message.source),
    column('bigint', ({ message }) => message.siteSeq),
    column('text', ({ message }) => message.hash),
    column('text', ({ message }) => message.record),
    column('text', ({ reason }) => reason),
    // a failure may quote what came, and PostgreSQL takes no NUL
    column('text', ({ error }) => error.replaceAll('\0', '\u2400')),
  ]);
};

const waitAfter = (attempts: string): string =>
  `now() + interval '1 second' * least(${longestWaitSeconds}, 2 ^ least(${attempts}, 10))`;

const putAsideSql = `
  insert into dead_letter (event_id, consumer_group, topic, key, type, source, site_seq, hash, record,
                           reason, error, attempts, next_attempt_at)
  select id, $1, topic, key, type, source, site_seq, hash, record, reason, error,
         case reason when 'behind' then 0 else 1 end,
         case reason when 'early' then ${waitAfter('0')} end
    from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[],
                $10::text[], $11::text[]) with ordinality
      as letter (id, topic, key, type, source, site_seq, hash, record, reason, error, n)
   order by n
  on conflict (consumer_group, event_id) do update
     set reason = excluded.reason, error = excluded.error, attempts = dead_letter.attempts + 1, last_at = now(),
         next_attempt_at = case excluded.reason when 'early' then ${waitAfter('dead_letter.attempts')} end
   where excluded.reason <> 'behind' and dead_letter.done_at is null and dead_letter.discarded_at is null`;

/**
 * These had their effect, and the next of their keys are due. The caller holds the lock of the dead letters.
 * @returns how many of them still waited
 */
export const markDone = async (tx: Tx, group: string, done: readonly Message[]): Promise<number> => {
  if (done.length === 0) return 0;
  const rows = await rowsOf(
    tx,
    `update dead_letter set done_at = now(), last_at = now(), next_attempt_at = null
      where consumer_group = $1 and event_id = any ($2::uuid[]) and ${waiting} returning 1`,
    [group, done.map(({ id }) => id)],
  );
  await freeKeys(
    tx,
    group,
    done.map(({ key }) => key),
  );
  return rows.length;
};

/**
 * Where nothing stands before a letter any more that only waited behind another, it is tried by itself. The caller holds
 * the lock of the dead letters.
 *
 * Asked with lists and not by joins: the table is empty for weeks and then full at once, and a planner that still believes
 * it empty joins by any index.
 * @returns how many keys go on
 */
export const freeKeys = async (tx: Tx, group: string, keys: readonly string[]): Promise<number> => {
  const heads = await rowsOf<{ id: string; reason: LetterReason }>(
    tx,
    `select distinct on (key) event_id as id, reason from dead_letter
      where consumer_group = $1 and key = any ($2::text[]) and ${waiting} order by key, place`,
    [group, [...new Set(keys)]],
  );
  const freed = heads.filter(({ reason }) => reason === 'behind').map(({ id }) => id);
  if (freed.length === 0) return 0;
  await tx.query(
    `update dead_letter set next_attempt_at = now() where consumer_group = $1 and event_id = any ($2::uuid[])`,
    [group, freed],
  );
  return freed.length;
};

export interface Discard {
  readonly by: string;
  readonly reason: string;
}

/** Gives up a letter that waits. The caller holds the lock of the dead letters. @returns whether it waited */
export const markDiscarded = async (tx: Tx, group: string, eventId: string, discard: Discard): Promise<boolean> => {
  const rows = await rowsOf(
    tx,
    `update dead_letter
        set discarded_at = now(), discarded_by = $3, discarded_why = $4, next_attempt_at = null
      where consumer_group = $1 and event_id = $2 and ${waiting} returning 1`,
    [group, eventId, discard.by, discard.reason],
  );
  return rows.length > 0;
};

/** Every letter that does not wait behind another is due now. The caller holds the lock of the dead letters. */
export const makeAllDue = (tx: Tx, group: string): Promise<unknown> =>
  tx.query(
    `update dead_letter set next_attempt_at = now() where consumer_group = $1 and reason <> 'behind' and ${waiting}`,
    [group],
  );

/** For so long another process leaves alone what this one is about to try. */
const leaseSeconds = 30;

/**
 * Takes the letters that are to be tried next. Other replicas take others.
 * @param eager also those whose time has not come, if they were not tried within the last second
 * @returns their keys
 */
export const claimDue = async (
  tx: Tx,
  group: string,
  { eager, limit }: { readonly eager: boolean; readonly limit: number },
): Promise<readonly string[]> => {
  const rows = await rowsOf<{ key: string }>(
    tx,
    `update dead_letter set next_attempt_at = now() + interval '${leaseSeconds} seconds', last_at = now()
      where consumer_group = $1
        and event_id in (select event_id from dead_letter
                          where consumer_group = $1 and next_attempt_at is not null
                            and (next_attempt_at <= now() or ($2 and last_at < now() - interval '1 second'))
                          order by next_attempt_at limit $3 for update skip locked)
      returning key`,
    [group, eager, limit],
  );
  return [...new Set(rows.map(({ key }) => key))];
};

/** Seconds until a letter is due; `null` where none is tried by itself. */
export const secondsUntilDue = async (tx: Tx, group: string): Promise<number | null> => {
  const [row] = await rowsOf<{ seconds: number | null }>(
    tx,
    `select greatest(0, extract(epoch from min(next_attempt_at) - now()))::float8 as seconds
       from dead_letter where consumer_group = $1 and next_attempt_at is not null`,
    [group],
  );
  return row?.seconds ?? null;
};
