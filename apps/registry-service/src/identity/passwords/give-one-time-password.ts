import {
  mayAdministerPerson,
  noLogin,
  notOneself,
  permissionDenied,
  personInactive,
  personUnknown,
} from '@huihuan/identity-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import { registryLock } from '../../registry.ts';
import type { Caller } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { personById, type PersonRow } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import { revokeWithin } from '../sessions/revoke-sessions.ts';
import { setPassword } from './credential-rows.ts';
import { hashPassword } from './hash-password.ts';
import { newOneTimePassword, oneTimePasswordHours } from './one-time-password.ts';

export interface OneTimePassword {
  login: string;
  password: string;
  expiresAt: string;
}

/**
 * Makes a one-time password. It is no command with an id: its answer must not be remembered, so asking again makes another
 * one, and only the last is good.
 */
export const giveOneTimePassword = async (
  identity: Identity,
  caller: Caller,
  personId: string,
  correlationId: string,
): Promise<Result<OneTimePassword>> => {
  const asked = { identity, caller, personId };
  // asked before the costly work, and once more under the lock
  const early = await wrongWith(identity.database, await personById(identity.database, personId), asked);
  if (early !== null) return refuse(early);
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  return identity.database.transaction(async (tx) => {
    await takeLocks(tx, [registryLock]);
    const person = await personById(tx, personId);
    const problem = await wrongWith(tx, person, asked);
    const login = person?.login ?? null;
    if (problem !== null || login === null) return refuse(problem ?? noLogin(personId));
    const expiresAt = new Date(identity.now().getTime() + oneTimePasswordHours * 3_600_000);
    await setPassword(tx, personId, { hash, oneTime: true, expiresAt });
    await revokeWithin(identity, tx, { personId, reason: 'password-changed', correlationId });
    return accept({ login, password, expiresAt: expiresAt.toISOString() });
  });
};

interface Asked {
  readonly identity: Identity;
  readonly caller: Caller;
  readonly personId: string;
}

const wrongWith = async (
  tx: Tx,
  person: PersonRow | null,
  { identity, caller, personId }: Asked,
): Promise<Problem | null> => {
  if (person === null) return personUnknown(personId);
  const about = { grants: await grantsOfPerson(tx, personId), registeredBy: person.registeredBy };
  if (!mayAdministerPerson(caller, about, identity.now())) return permissionDenied('person.administer');
  if (caller.personId === personId) return notOneself;
  return person.active ? null : personInactive(personId);
};
