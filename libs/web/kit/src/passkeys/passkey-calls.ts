import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { ask, jsonBody, readAnswer } from '../http/ask.ts';
import { RequestRefused } from '../http/problem.ts';
import { deleteJson, fetchSignedIn, getJson, postJson } from '../http/request.ts';
import { session } from '../session/session.ts';

export interface Passkey {
  readonly passkeyId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

const base = '/api/registry';

/** The person did not go through with it, or no device has a passkey: nothing was sent. */
export class PasskeyCancelled extends Error {
  override readonly name = 'PasskeyCancelled';
}

const orCancelled = (error: unknown): never => {
  throw error instanceof RequestRefused ? error : new PasskeyCancelled(String(error));
};

/** Fails with `RequestRefused` or {@link PasskeyCancelled}. */
export const signInByPasskey = async (): Promise<void> => {
  const path = `${base}/session/passkey/options`;
  const { options } = await ask<{ options: PublicKeyCredentialRequestOptionsJSON }>(path, { method: 'POST' });
  const answer = await startAuthentication({ optionsJSON: options }).catch(orCancelled);
  await session().signIn('session/passkey', { answer });
};

/** Fails with `RequestRefused` or {@link PasskeyCancelled}. */
export const addPasskey = async (name: string): Promise<Passkey> => {
  const asked = await fetchSignedIn(`${base}/passkeys/options`, { method: 'POST' });
  const { options } = await readAnswer<{ options: PublicKeyCredentialCreationOptionsJSON }>(asked);
  const answer = await startRegistration({ optionsJSON: options }).catch(orCancelled);
  return postJson<Passkey>(`${base}/passkeys`, { name, answer });
};

export const listPasskeys = async (signal: AbortSignal): Promise<readonly Passkey[]> =>
  (await getJson<{ passkeys: readonly Passkey[] }>(`${base}/passkeys`, signal)).passkeys;

export const renamePasskey = async (passkeyId: string, name: string): Promise<unknown> =>
  readAnswer(await fetchSignedIn(`${base}/passkeys/${passkeyId}`, { method: 'PATCH', ...jsonBody({ name }) }));

export const removePasskey = (passkeyId: string): Promise<unknown> => deleteJson(`${base}/passkeys/${passkeyId}`);
