import { loginOf } from '@huihuan/identity-domain';
import type { Result } from '@huihuan/kernel-domain';
import type { Identity } from '../identity.ts';
import { refreshSession, type Refreshed } from '../sessions/refresh.ts';
import { signIn, type Opened } from '../sessions/sign-in.ts';
import { checkProof } from './check-proof.ts';
import { forgivePinTries } from './pins.ts';

interface Proven {
  readonly deviceId: string;
  readonly challenge: string;
  readonly value: string;
}

export interface PasswordSignIn extends Proven {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}

/** Signs in by password, on this device alone; a PIN that was blocked here is good again. Refusals: those of the proof and of a sign-in. */
export const signInOnDevice = async (identity: Identity, asked: PasswordSignIn): Promise<Result<Opened>> => {
  const { deviceId, challenge, value, login, password, address } = asked;
  const proof = { act: 'session.password', deviceId, challenge, login: loginOf(login) ?? login } as const;
  const proven = await checkProof(identity, proof, value);
  if (!proven.ok) return proven;
  const opened = await signIn(identity, { login, password, address, client: 'program', deviceId });
  if (opened.ok) {
    const { personId } = opened.value.access.person;
    await forgivePinTries(identity.database, { deviceId, personId });
  }
  return opened;
};

/** A new access token, for the device that the session is bound to. Refusals: those of the proof, `session.ended`. */
export const refreshOnDevice = async (
  identity: Identity,
  { deviceId, challenge, value, refreshToken }: Proven & { readonly refreshToken: string },
  correlationId: string,
): Promise<Result<Refreshed>> => {
  const proven = await checkProof(identity, { act: 'session.refresh', deviceId, challenge }, value);
  return proven.ok ? refreshSession(identity, refreshToken, correlationId, deviceId) : proven;
};
