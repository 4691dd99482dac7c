import { createHmac } from 'node:crypto';
import {
  countAttempt,
  slowDown,
  slowDownOfAddress,
  slowDownOfLogin,
  waitSeconds,
  type Failures,
  type SlowDownPolicy,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { networkOf } from '@huihuan/platform-http';
import { rowsOf, takeLocks, type Tx } from '@huihuan/platform-persistence';
import type { Identity } from '../identity.ts';

/** Against whom an attempt counts. */
export interface Subjects {
  readonly login: Buffer;
  readonly address: Buffer;
}

/** Keyed digests: nobody reads from the table who tried what, not even a password typed as a login name. */
export const subjectsOf = ({ keys }: Identity, login: string, address: string): Subjects => {
  const digest = (kind: string, text: string): Buffer =>
    createHmac('sha256', `sign-in ${keys.secret}`).update(`${kind} ${text}`, 'utf8').digest();
  return { login: digest('login', login), address: digest('address', networkOf(address)) };
};

/**
 * Counts an attempt before its password is looked at, so that a hundred at once are a hundred, or refuses it with
 * `sign-in.slow-down`. Those that are refused do not count: nobody can keep another out by hammering.
 */
export const countSignInAttempt = (identity: Identity, { login, address }: Subjects): Promise<Result<null>> =>
  identity.database.transaction(async (tx) => {
    await takeLocks(
      tx,
      [login, address].map((subject) => `sign-in ${subject.toString('hex')}`),
    );
    const now = identity.now();
    const counted = [await look(tx, login, now, slowDownOfLogin), await look(tx, address, now, slowDownOfAddress)];
    const wait = Math.max(...counted.map(({ seconds }) => seconds));
    if (wait > 0) return refuse(slowDown(wait));
    for (const { subject, next } of counted) await keep(tx, subject, next);
    return accept(null);
  });

interface Counted {
  readonly subject: Buffer;
  readonly seconds: number;
  readonly next: Failures;
}

const look = async (tx: Tx, subject: Buffer, now: Date, policy: SlowDownPolicy): Promise<Counted> => {
  const sql = 'select failures, last_at as "lastAt" from sign_in_failure where subject = $1';
  const before = (await rowsOf<Failures>(tx, sql, [subject]))[0] ?? null;
  return { subject, seconds: waitSeconds(before, now, policy), next: countAttempt(before, now, policy) };
};

const keep = (tx: Tx, subject: Buffer, { failures, lastAt }: Failures): Promise<unknown> =>
  tx.query(
    `insert into sign_in_failure (subject, failures, last_at) values ($1, $2, $3)
     on conflict (subject) do update set failures = excluded.failures, last_at = excluded.last_at`,
    [subject, failures, lastAt],
  );

/** The attempt was no failure: the login begins anew, the address gets back the one. What is long forgotten goes, too. */
export const forgiveAttempt = async (tx: Tx, { login, address }: Subjects, now: Date): Promise<void> => {
  await tx.query('delete from sign_in_failure where subject = $1', [login]);
  await tx.query('update sign_in_failure set failures = greatest(failures - 1, 0) where subject = $1', [address]);
  const forgotten = new Date(now.getTime() - slowDownOfLogin.forgetSeconds * 1000);
  await tx.query(
    `delete from sign_in_failure where subject in
       (select subject from sign_in_failure where last_at < $1 order by last_at limit 100 for update skip locked)`,
    [forgotten],
  );
};
