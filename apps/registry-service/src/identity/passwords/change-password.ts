import {
  breachedFlaws,
  passwordFlaws,
  passwordForm,
  passwordSame,
  passwordWeak,
  personUnknown,
  signInFailed,
  type PasswordFlaw,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { SignedIn } from '@huihuan/platform-auth';
import { rowsOf, takeLocks, type Tx } from '@huihuan/platform-persistence';
import { registryLock } from '../../registry.ts';
import type { Identity } from '../identity.ts';
import { nameOf } from '../people/person-names.ts';
import { countSignInAttempt, forgiveAttempt, subjectsOf } from '../sessions/count-attempt.ts';
import { revokeWithin } from '../sessions/revoke-sessions.ts';
import { commonPasswords } from './common-passwords.ts';
import { credentialOfPerson, heldCredential, isUnchanged, opens, setPassword } from './credential-rows.ts';
import { hashPassword } from './hash-password.ts';

export interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly address: string;
  readonly correlationId: string;
}

/**
 * Changes one’s own password; the old one is asked for, and guesses of it are slowed down like those of a sign-in. All other
 * sessions end. @returns how many those were
 */
export const changePassword = async (
  identity: Identity,
  { personId, sessionId }: SignedIn,
  change: PasswordChange,
): Promise<Result<number>> => {
  const { database, settings } = identity;
  const credential = await credentialOfPerson(database, personId);
  if (credential === null) return refuse(personUnknown(personId));
  const subjects = subjectsOf(identity, credential.login, change.address);
  const counted = await countSignInAttempt(identity, subjects);
  if (!counted.ok) return counted;
  const context = { now: identity.now(), demoKey: settings.HUIHUAN_DEMO_KEY };
  if (!(await opens(credential, change.oldPassword, context))) return refuse({ ...signInFailed, path: '/oldPassword' });
  const flaws = await flawsOf(identity, { personId, login: credential.login }, change.newPassword);
  if (flaws.length > 0) return refuse(passwordWeak(flaws, '/newPassword'));
  if (passwordForm(change.newPassword) === passwordForm(change.oldPassword)) return refuse(passwordSame);
  const hash = await hashPassword(change.newPassword);
  return database.transaction(async (tx) => {
    await takeLocks(tx, [registryLock]);
    if (!isUnchanged(credential, await heldCredential(tx, personId))) return refuse(signInFailed);
    await setPassword(tx, personId, { hash, oneTime: false, expiresAt: null });
    await forgiveAttempt(tx, subjects, identity.now());
    const { correlationId } = change;
    return accept(
      await revokeWithin(identity, tx, { personId, except: sessionId, reason: 'password-changed', correlationId }),
    );
  });
};

const flawsOf = async (
  { database, ring, breached }: Identity,
  { personId, login }: { readonly personId: string; readonly login: string },
  password: string,
): Promise<readonly PasswordFlaw[]> => {
  const flaws = passwordFlaws(password, {
    ...{ login, isCommon: await commonPasswords() },
    ...{ personName: await nameOf(database, ring, personId), siteNames: await siteNamesOf(database, personId) },
  });
  return flaws.length === 0 && (await breached.has(password)) ? breachedFlaws : flaws;
};

/** In both languages, of the sites at which a person has or had a role. */
const siteNamesOf = async (tx: Tx, personId: string): Promise<readonly string[]> => {
  const rows = await rowsOf<{ name: string }>(
    tx,
    `select distinct unnest(array[name, name_en]) as name from site
      where site_id in (select site_id from role_grant where person_id = $1)`,
    [personId],
  );
  return rows.map(({ name }) => name);
};
