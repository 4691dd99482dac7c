import { passkeyKnown, passkeyNotMade, personUnknown, tooManyPasskeys } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, takeLocks } from '@huihuan/platform-persistence';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { keepChallenge, takeChallenge } from '../challenges/challenges.ts';
import type { Identity } from '../identity.ts';
import { credentialOfPerson } from '../passwords/credential-rows.ts';
import { clientDataOf } from './client-data.ts';
import { handleOf } from './person-handle.ts';
import { insertPasskey, passkeysOf, type PasskeyRow } from './passkey-rows.ts';
import type { RegistrationAnswer } from './passkey-schema.ts';
import { nameOf } from '../people/person-names.ts';
import { relyingPartyOf } from './relying-party.ts';

export const mostPasskeys = 20;
const minutes = 5;
/** ES256, EdDSA and RS256: what authenticators of the last ten years make. */
const algorithms = [-7, -8, -257];

/** What the browser hands to the authenticator, so that it makes a passkey of this person. */
export const passkeyOptions = async (identity: Identity, personId: string): Promise<Result<object>> => {
  const { database, settings, now } = identity;
  const party = relyingPartyOf(settings.HUIHUAN_ORIGIN);
  if (!party.ok) return party;
  const credential = await credentialOfPerson(database, personId);
  if (credential === null) return refuse(personUnknown(personId));
  const options = await generateRegistrationOptions({
    ...{ rpName: '回环 Huihuan', rpID: party.value.id, attestationType: 'none', timeout: minutes * 60_000 },
    ...{
      userID: handleOf(personId),
      userName: credential.login,
      userDisplayName: await nameOf(database, identity.ring, personId),
    },
    excludeCredentials: (await passkeysOf(database, personId)).map(({ credentialId: id, transports }) => ({
      ...{ id, transports: [...transports] },
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  });
  const expiresAt = new Date(now().getTime() + minutes * 60_000);
  await keepChallenge(database, options.challenge, { purpose: 'passkey-register', personId, expiresAt }, now());
  return accept(options);
};

export interface NewPasskey {
  readonly personId: string;
  readonly name: string;
  readonly answer: RegistrationAnswer;
}

/** Keeps the passkey that the authenticator made. Refusals: `passkey.not-made`, `.known`, `.too-many`, `.needs-name`. */
export const registerPasskey = async (identity: Identity, asked: NewPasskey): Promise<Result<PasskeyRow>> => {
  const made = await checked(identity, asked);
  if (!made.ok) return made;
  return identity.database.transaction(async (tx) => {
    // two at once must not be more than so many
    await takeLocks(tx, [`passkeys ${asked.personId}`]);
    if ((await passkeysOf(tx, asked.personId)).length >= mostPasskeys) return refuse(tooManyPasskeys(mostPasskeys));
    const active = await rowsOf(tx, 'select 1 from person where person_id = $1 and active', [asked.personId]);
    if (active.length === 0) return refuse(personUnknown(asked.personId));
    return (await insertPasskey(tx, made.value)) ? accept(made.value) : refuse(passkeyKnown);
  });
};

const checked = async (
  { database, settings, now, newId }: Identity,
  { personId, name, answer }: NewPasskey,
): Promise<Result<PasskeyRow>> => {
  const party = relyingPartyOf(settings.HUIHUAN_ORIGIN);
  if (!party.ok) return party;
  const said = clientDataOf(answer.response.clientDataJSON);
  const challenge = said && (await takeChallenge(database, said.challenge, 'passkey-register', now()));
  if (said === null || challenge?.personId !== personId || !party.value.isOurs(said.origin))
    return refuse(passkeyNotMade);
  const verified = await verifyRegistrationResponse({
    ...{ response: answer as RegistrationResponseJSON, expectedChallenge: said.challenge, expectedOrigin: said.origin },
    ...{ expectedRPID: party.value.id, requireUserVerification: true, supportedAlgorithmIDs: algorithms },
    // whatever is wrong with it, it is the sender's
  }).catch(() => null);
  if (verified?.verified !== true) return refuse(passkeyNotMade);
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return accept({
    ...{ passkeyId: newId(), personId, credentialId: id, publicKey: Buffer.from(publicKey), counter },
    ...{ transports, name, createdAt: now(), lastUsedAt: null },
  });
};
