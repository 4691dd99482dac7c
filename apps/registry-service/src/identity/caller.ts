import { grantText, holdsAt, passwordChangeRequired, type Grant, type Principal } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { SignedIn } from '@huihuan/platform-auth';
import type { FastifyRequest } from 'fastify';
import { grantsOfPerson } from './database/grant-rows.ts';
import type { Identity } from './identity.ts';

/** Who asks, with what it may be at this moment: the registry need not wait for the next token. */
export interface Caller extends Principal {
  readonly sessionId: string;
  readonly grants: readonly Grant[];
}

/** The person behind a request, also one who signed in by a one-time password. Refusals: those of the token. */
export const signedInBy = ({ authenticator }: Identity, request: FastifyRequest): Promise<Result<SignedIn>> =>
  authenticator.of(request);

/** The same for everything that wants a password of one’s own. Refusals: those of the token, `password.change-required`. */
export const callerOf = async (identity: Identity, request: FastifyRequest): Promise<Result<Caller>> => {
  const found = await signedInBy(identity, request);
  if (!found.ok) return found;
  const { personId, sessionId, deviceId, mustChangePassword, grants: told } = found.value;
  if (mustChangePassword) return refuse(passwordChangeRequired);
  const at = identity.now();
  const grants = (await grantsOfPerson(identity.database, personId)).filter((grant) => holdsAt(grant, at));
  // on a tablet no more than its token says: a PIN gives less than a password
  const given = deviceId === null ? grants : grants.filter((grant) => told.includes(grantText(grant)));
  return accept({ personId, sessionId, grants: given });
};

/** The address that a request comes from. Only what our own proxies added to X-Forwarded-For is believed. */
export const addressOf = (request: FastifyRequest, proxies: number): string => {
  const own = request.socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const header = request.headers['x-forwarded-for'];
  const way = [header ?? []].flat().flatMap((part) => part.split(',').map((entry) => entry.trim()));
  return way.at(-proxies) ?? own;
};
