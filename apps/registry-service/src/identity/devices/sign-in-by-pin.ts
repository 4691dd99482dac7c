import { grantsByPin, pinBlocked, pinFailed } from '@huihuan/identity-domain';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { grantsOfPerson } from '../database/grant-rows.ts';
import type { Identity } from '../identity.ts';
import { credentialOfPerson, heldCredential, isUnchanged } from '../passwords/credential-rows.ts';
import { verifyPassword } from '../passwords/hash-password.ts';
import { insertOpenSession } from '../sessions/insert-open-session.ts';
import type { Opened } from '../sessions/sign-in.ts';
import { checkProof } from './check-proof.ts';
import { countPinTry, forgivePinTries, pinSecret } from './pins.ts';

export interface PinSignIn {
  readonly deviceId: string;
  readonly personId: string;
  readonly pin: string;
  readonly challenge: string;
  /** By the key of the device: see `proofText`. */
  readonly value: string;
}

/**
 * Signs somebody in who works at the site of the device. Without its key nobody can try a PIN, nor have one blocked.
 * Refusals: those of the proof, `pin.blocked`, and `pin.failed` for every other reason.
 */
export const signInByPin = async (identity: Identity, asked: PinSignIn): Promise<Result<Opened>> => {
  const { deviceId, personId, pin, challenge, value } = asked;
  const proven = await checkProof(identity, { act: 'session.pin', deviceId, personId, challenge }, value);
  if (!proven.ok) return proven;
  const { database } = identity;
  const place = { deviceId, personId };
  const counted = await countPinTry(database, place);
  if (counted.kind === 'blocked') return refuse(pinBlocked);
  const hash = counted.kind === 'counted' ? counted.hash : null;
  const isRight = await verifyPassword(hash, pinSecret(identity, place, pin));
  const credential = await credentialOfPerson(database, personId);
  if (!isRight || hash === null || credential === null || credential.oneTime) return refuse(pinFailed);
  return database.transaction(async (tx) => {
    // whoever took the password, the person or the PIN away meanwhile came first
    const isSame = isUnchanged(credential, await heldCredential(tx, personId));
    const grants = grantsByPin(await grantsOfPerson(tx, personId), { siteId: proven.value.siteId, at: identity.now() });
    if (!isSame || grants.length === 0) return refuse(pinFailed);
    if (!(await forgivePinTries(tx, place, hash))) return refuse(pinFailed);
    return insertOpenSession(identity, tx, credential, { client: 'program', deviceId, byPin: true });
  });
};
