import { slowDownOfLogin } from '@huihuan/identity-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Identity } from '../identity.ts';

/** A session is kept so long after it was over, for whoever has to look into a theft. Its facts stay in the log for good. */
export const sessionKeptDays = 30;

/** So many of a kind in one transaction: nobody who signs in waits for it. */
const batchRows = 500;

/** How many rows went. */
export interface Purged {
  readonly sessions: number;
  readonly attempts: number;
  readonly oneTimePasswords: number;
}

/**
 * Deletes what sign-in needs no longer: sessions that were over long ago, with their tokens, counts of guesses that are
 * forgotten, and one-time passwords that have run out. One process at a time does it, in batches.
 * @returns `null` where another process is at it
 */
export const purgeIdentity = async (identity: Identity): Promise<Purged | null> => {
  const sum = { sessions: 0, attempts: 0, oneTimePasswords: 0 };
  for (;;) {
    const batch = await purgeBatch(identity);
    if (batch === null) return null;
    sum.sessions += batch.sessions;
    sum.attempts += batch.attempts;
    sum.oneTimePasswords += batch.oneTimePasswords;
    if (Math.max(batch.sessions, batch.attempts, batch.oneTimePasswords) < batchRows) return sum;
  }
};

const purgeBatch = (identity: Identity): Promise<Purged | null> =>
  identity.database.transaction(async (tx) => {
    if (!(await isAlone(tx))) return null;
    const now = identity.now();
    return {
      sessions: await purgeSessions(tx, identity, now),
      attempts: await countOf(tx, attemptsSql, [before(now, slowDownOfLogin.forgetSeconds), batchRows]),
      oneTimePasswords: await countOf(tx, oneTimeSql, [now, batchRows]),
    };
  });

const isAlone = async (tx: Tx): Promise<boolean> => {
  const sql = `select pg_try_advisory_xact_lock(hashtextextended(current_schema() || ':purge', 0)) as "isAlone"`;
  return (await rowsOf<{ isAlone: boolean }>(tx, sql))[0]?.isAlone ?? false;
};

const before = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1000);

const countOf = async (tx: Tx, sql: string, parameters: unknown[]): Promise<number> =>
  (await rowsOf(tx, sql, parameters)).length;

/** Those that nobody ended are over by their age, or because nobody used them. */
const purgeSessions = async (tx: Tx, { limits }: Identity, now: Date): Promise<number> => {
  const kept = sessionKeptDays * 86_400;
  const over = await rowsOf<{ id: string }>(
    tx,
    `select session_id as id from session
      where ended_at < $1 or (ended_at is null and (opened_at < $2 or last_used_at < $3))
      order by session_id limit $4 for update skip locked`,
    [before(now, kept), before(now, kept + limits.longestSeconds), before(now, kept + limits.idleSeconds), batchRows],
  );
  const ids = over.map(({ id }) => id);
  await tx.query('delete from refresh_token where session_id = any($1::uuid[])', [ids]);
  await tx.query('delete from session where session_id = any($1::uuid[])', [ids]);
  return ids.length;
};

const attemptsSql = `
  delete from sign_in_failure where subject in
    (select subject from sign_in_failure where last_at < $1 order by last_at limit $2 for update skip locked)
  returning subject`;

/** The account stays, and opens by nothing until it gets another. Demonstration accounts would open by their own again. */
const oneTimeSql = `
  update credential_password set hash = null where person_id in
    (select person_id from credential_password
      where one_time and hash is not null and not is_demo and expires_at < $1
      order by person_id limit $2 for update skip locked)
  returning person_id`;
