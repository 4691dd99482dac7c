import { loginOf, signInFailed } from '@huihuan/identity-domain';
import { refuse, type Result } from '@huihuan/kernel-domain';
import type { Identity } from '../identity.ts';
import {
  credentialOfLogin,
  heldCredential,
  isUnchanged,
  opens,
  renewHash,
  type Credential,
} from '../passwords/credential-rows.ts';
import { hashPassword, isOutdated } from '../passwords/hash-password.ts';
import { countSignInAttempt, forgiveAttempt, subjectsOf, type Subjects } from './count-attempt.ts';
import { insertOpenSession } from './insert-open-session.ts';
import type { Access } from './issue-access.ts';
import type { SessionRow } from './session-rows.ts';

export interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly client: SessionRow['client'];
  readonly address: string;
  /** The tablet that proved itself, and on which alone the session will hold. */
  readonly deviceId?: string;
}

/** Access, and what the next one is had by. */
export interface Opened {
  readonly access: Access;
  readonly refreshToken: string;
}

/**
 * Signs a person in. Refusals: `sign-in.slow-down`, and `sign-in.failed` for every other reason, after the same work: an
 * unknown login, a wrong or outdated password and a deactivated person look alike.
 */
export const signIn = async (identity: Identity, asked: SignIn): Promise<Result<Opened>> => {
  const login = loginOf(asked.login);
  const subjects = subjectsOf(identity, login ?? asked.login, asked.address);
  const counted = await countSignInAttempt(identity, subjects);
  if (!counted.ok) return counted;
  const credential = login === null ? null : await credentialOfLogin(identity.database, login);
  const opened = await openWith(identity, asked, { credential, subjects });
  if (opened !== null) return opened;
  // another sign-in may have renewed the hash meanwhile: what is kept now decides
  const again = login === null ? null : await credentialOfLogin(identity.database, login);
  return (await openWith(identity, asked, { credential: again, subjects })) ?? refuse(signInFailed);
};

interface Trying {
  readonly credential: Credential | null;
  readonly subjects: Subjects;
}

/** @returns `null` where the hash of the password, and nothing else, changed after it was looked at */
const openWith = async (
  identity: Identity,
  asked: SignIn,
  { credential, subjects }: Trying,
): Promise<Result<Opened> | null> => {
  const demoKey = identity.settings.HUIHUAN_DEMO_KEY;
  const isOpen = await opens(credential, asked.password, { now: identity.now(), demoKey });
  if (credential === null || !isOpen) return refuse(signInFailed);
  const isWeak = credential.hash !== null && isOutdated(credential.hash);
  const renewedHash = isWeak ? await hashPassword(asked.password) : null;
  return openSession(identity, credential, { ...asked, renewedHash }, subjects);
};

type Opening = Pick<SignIn, 'client'> & {
  readonly deviceId?: string | null;
  /** Of the same password at the cost of today, where the one that is kept cost less. */
  readonly renewedHash: string | null;
};

const openSession = (
  identity: Identity,
  credential: Credential,
  { client, deviceId = null, renewedHash }: Opening,
  subjects: Subjects,
): Promise<Result<Opened> | null> =>
  identity.database.transaction(async (tx) => {
    const now = identity.now();
    const held = await heldCredential(tx, credential.personId);
    if (isOnlyRehashed(credential, held)) return null;
    // whoever took the password or the person away meanwhile came first
    if (!isUnchanged(credential, held)) return refuse(signInFailed);
    if (renewedHash !== null) await renewHash(tx, credential.personId, renewedHash);
    await forgiveAttempt(tx, subjects, now);
    return insertOpenSession(identity, tx, credential, { client, deviceId, byPin: false });
  });

/** Whether the hash changed and nothing else: renewed by another sign-in, or of a new password; only another look tells which. */
const isOnlyRehashed = (before: Credential, now: Credential | null): boolean =>
  now !== null && now.hash !== before.hash && isUnchanged({ ...before, hash: now.hash }, now);
