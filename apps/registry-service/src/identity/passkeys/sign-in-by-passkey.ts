import { passkeyRefused } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import { keepChallenge, takeChallenge } from '../challenges/challenges.ts';
import type { Identity } from '../identity.ts';
import { heldCredential } from '../passwords/credential-rows.ts';
import { insertOpenSession } from '../sessions/insert-open-session.ts';
import type { Opened } from '../sessions/sign-in.ts';
import { clientDataOf } from './client-data.ts';
import { heldPasskey, notePasskeyUse, type PasskeyRow } from './passkey-rows.ts';
import type { SignInAnswer } from './passkey-schema.ts';
import { isHandleOf } from './person-handle.ts';
import { relyingPartyOf } from './relying-party.ts';

const minutes = 5;

/** What the browser hands to its authenticators: whichever has a passkey for us may answer, so nobody is named. */
export const signInOptions = async ({ database, settings, now }: Identity): Promise<Result<object>> => {
  const party = relyingPartyOf(settings.HUIHUAN_ORIGIN);
  if (!party.ok) return party;
  const options = await generateAuthenticationOptions({
    ...{ rpID: party.value.id, userVerification: 'required', timeout: minutes * 60_000 },
  });
  const expiresAt = new Date(now().getTime() + minutes * 60_000);
  await keepChallenge(database, options.challenge, { purpose: 'passkey-sign-in', personId: null, expiresAt }, now());
  return accept(options);
};

/**
 * Signs in whoever holds a passkey and has shown it to the device. Refusal: `passkey.refused` for every reason. The question
 * is good for one answer, right or wrong.
 */
export const signInByPasskey = async (identity: Identity, answer: SignInAnswer): Promise<Result<Opened>> => {
  const party = relyingPartyOf(identity.settings.HUIHUAN_ORIGIN);
  if (!party.ok) return party;
  const said = clientDataOf(answer.response.clientDataJSON);
  // outside of the transaction below: a refused answer must not give the question back
  const isAsked =
    said !== null && (await takeChallenge(identity.database, said.challenge, 'passkey-sign-in', identity.now()));
  if (said === null || isAsked === null || isAsked === false || !party.value.isOurs(said.origin))
    return refuse(passkeyRefused);
  return identity.database.transaction(async (tx) => {
    const passkey = await heldPasskey(tx, answer.id);
    if (passkey === null || !isHandleOf(answer.response.userHandle, passkey.personId)) return refuse(passkeyRefused);
    const counter = await counterOf(answer, passkey, { ...said, partyId: party.value.id });
    const credential = await heldCredential(tx, passkey.personId);
    if (counter === null || credential?.active !== true) return refuse(passkeyRefused);
    await notePasskeyUse(tx, passkey.passkeyId, counter, identity.now());
    return insertOpenSession(identity, tx, credential, { client: 'browser', deviceId: null, byPin: false });
  });
};

/** The new count of the passkey where the answer is right; one that does not grow belongs to a copy. */
const counterOf = async (
  answer: SignInAnswer,
  { credentialId, publicKey, counter }: PasskeyRow,
  said: { readonly challenge: string; readonly origin: string; readonly partyId: string },
): Promise<number | null> => {
  const verified = await verifyAuthenticationResponse({
    ...{
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: said.challenge,
      expectedOrigin: said.origin,
    },
    ...{ expectedRPID: said.partyId, requireUserVerification: true },
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
    // whatever is wrong with it, it is the sender's
  }).catch(() => null);
  return verified?.verified === true ? verified.authenticationInfo.newCounter : null;
};
