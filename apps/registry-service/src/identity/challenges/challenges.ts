import { createHash } from 'node:crypto';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';

export type Purpose = 'passkey-register' | 'passkey-sign-in' | 'oidc';

export interface Challenge {
  readonly personId: string | null;
  readonly details: Readonly<Record<string, string>>;
}

export interface NewChallenge {
  readonly purpose: Purpose;
  /** Who alone may answer; `null` where that is what the answer tells. */
  readonly personId: string | null;
  readonly details?: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

const digestOf = (value: string): Buffer => createHash('sha256').update(value, 'utf8').digest();

/** Remembers a question by its digest, in the database: any process may be asked to check the answer. */
export const keepChallenge = async (tx: Tx, value: string, challenge: NewChallenge, now: Date): Promise<void> => {
  const { purpose, personId, details = {}, expiresAt } = challenge;
  await tx.query(
    `delete from sign_in_challenge where digest in
       (select digest from sign_in_challenge where expires_at < $1 order by expires_at limit 100 for update skip locked)`,
    [now],
  );
  await tx.query(
    'insert into sign_in_challenge (digest, purpose, person_id, details, expires_at) values ($1, $2, $3, $4, $5)',
    [digestOf(value), purpose, personId, details, expiresAt],
  );
};

/** The question that somebody answers: gone from then on, whatever the answer is worth. `null`: never asked, answered, or too late. */
export const takeChallenge = async (tx: Tx, value: string, purpose: Purpose, now: Date): Promise<Challenge | null> => {
  const sql = `delete from sign_in_challenge where digest = $1 and purpose = $2
               returning person_id as "personId", details, expires_at as "expiresAt"`;
  const [found] = await rowsOf<Challenge & { readonly expiresAt: Date }>(tx, sql, [digestOf(value), purpose]);
  return found === undefined || found.expiresAt.getTime() <= now.getTime() ? null : found;
};
