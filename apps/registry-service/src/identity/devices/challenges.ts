import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Identity } from '../identity.ts';

const lifeSeconds = 120;

export interface Challenge {
  readonly challenge: string;
  readonly expiresAt: Date;
}

/**
 * Something new to sign. It carries its own end and our mark, so that asking for one writes nothing: nobody can fill a table
 * with them. The clock of the device plays no part.
 */
export const newChallenge = (identity: Identity): Challenge => {
  const expiresAt = new Date(identity.now().getTime() + lifeSeconds * 1000);
  const text = `${expiresAt.getTime().toString(36)}.${randomBytes(16).toString('base64url')}`;
  return { challenge: `${text}.${markOf(identity, text).toString('base64url')}`, expiresAt };
};

/** Until when a challenge of ours is good; `null` for one that is not ours or has run out. */
export const challengeEnd = (identity: Identity, challenge: string): Date | null => {
  const [end = '', random = '', mark = ''] = challenge.split('.');
  const [given, wanted] = [Buffer.from(mark, 'base64url'), markOf(identity, `${end}.${random}`)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const expiresAt = new Date(Number.parseInt(end, 36));
  return identity.now().getTime() < expiresAt.getTime() ? expiresAt : null;
};

/** @returns whether nobody had answered it before */
export const answerChallenge = async (tx: Tx, challenge: string, expiresAt: Date): Promise<boolean> => {
  const digest = createHash('sha256').update(challenge, 'utf8').digest();
  const fresh = await rowsOf(
    tx,
    'insert into answered_challenge (digest, expires_at) values ($1, $2) on conflict do nothing returning 1',
    [digest, expiresAt],
  );
  const gone = new Date(expiresAt.getTime() - 2 * lifeSeconds * 1000);
  await tx.query(
    `delete from answered_challenge where digest in
       (select digest from answered_challenge where expires_at < $1 order by expires_at limit 100 for update skip locked)`,
    [gone],
  );
  return fresh.length === 1;
};

const markOf = ({ keys }: Identity, text: string): Buffer =>
  createHmac('sha256', `challenge ${keys.secret}`).update(text, 'utf8').digest();
