import { timingSafeEqual } from 'node:crypto';
import { derivedPassword } from '@huihuan/platform-auth';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { verifyPassword } from './hash-password.ts';

/** How somebody signs in, and whether they may. */
export interface Credential {
  readonly personId: string;
  readonly active: boolean;
  readonly login: string;
  readonly hash: string | null;
  readonly isDemo: boolean;
  readonly oneTime: boolean;
  readonly expiresAt: Date | null;
}

const selectSql = `
  select person_id as "personId", active, login, hash, is_demo as "isDemo",
         one_time as "oneTime", expires_at as "expiresAt"
    from credential_password join person using (person_id)`;

export const credentialOfLogin = async (tx: Tx, login: string): Promise<Credential | null> =>
  (await rowsOf<Credential>(tx, `${selectSql} where login = $1`, [login]))[0] ?? null;

export const credentialOfPerson = async (tx: Tx, personId: string): Promise<Credential | null> =>
  (await rowsOf<Credential>(tx, `${selectSql} where person_id = $1`, [personId]))[0] ?? null;

/** The same, kept as it is until the transaction ends. */
export const heldCredential = async (tx: Tx, personId: string): Promise<Credential | null> =>
  (
    await rowsOf<Credential>(tx, `${selectSql} where person_id = $1 for update of credential_password, person`, [
      personId,
    ])
  )[0] ?? null;

/** Whether both rows allow the same sign-in: neither the password nor the person changed in between. */
export const isUnchanged = (before: Credential, now: Credential | null): boolean =>
  now !== null &&
  now.active &&
  now.hash === before.hash &&
  now.isDemo === before.isDemo &&
  now.oneTime === before.oneTime;

/**
 * Whether a password opens the account, with the same work whatever the reason is why not.
 * @param demoKey secret that the passwords of demonstration accounts follow from
 */
export const opens = async (
  credential: Credential | null,
  password: string,
  { now, demoKey }: { readonly now: Date; readonly demoKey: string | undefined },
): Promise<boolean> => {
  const isRight = await verifyPassword(credential?.hash ?? null, password);
  if (credential === null) return false;
  const isDerived =
    credential.isDemo &&
    credential.hash === null &&
    demoKey !== undefined &&
    isSame(password, derivedPassword(demoKey, credential.login));
  const isInTime = credential.expiresAt === null || now.getTime() < credential.expiresAt.getTime();
  return (isRight || isDerived) && credential.active && isInTime;
};

const isSame = (one: string, other: string): boolean => {
  const [given, wanted] = [Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8')];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Puts another hash of the same password in the place of one that cost less. The caller holds the credential. */
export const renewHash = (tx: Tx, personId: string, hash: string): Promise<unknown> =>
  tx.query('update credential_password set hash = $2 where person_id = $1', [personId, hash]);

export const setPassword = (
  tx: Tx,
  personId: string,
  { hash, oneTime, expiresAt }: { readonly hash: string; readonly oneTime: boolean; readonly expiresAt: Date | null },
): Promise<unknown> =>
  tx.query('update credential_password set hash = $2, one_time = $3, expires_at = $4 where person_id = $1', [
    personId,
    hash,
    oneTime,
    expiresAt,
  ]);
