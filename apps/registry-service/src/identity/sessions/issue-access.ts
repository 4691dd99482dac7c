import { expiryOf, grantsByPin, grantText, holdsAt, limitsOfSession } from '@huihuan/identity-domain';
import { signAccessToken } from '@huihuan/platform-auth';
import type { Tx } from '@huihuan/platform-persistence';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { deviceById } from '../devices/device-rows.ts';
import { grantView, type GrantView } from '../grants/grant-view.ts';
import type { Identity } from '../identity.ts';
import { nameOf } from '../people/person-names.ts';
import type { Credential } from '../passwords/credential-rows.ts';
import type { SessionRow } from './session-rows.ts';

/** What a client gets to work with. */
export interface Access {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly sessionId: string;
  readonly person: { readonly personId: string; readonly displayName: string };
  readonly grants: GrantView[];
  readonly mustChangePassword: boolean;
}

/**
 * An access token with the grants that hold now. It runs out with the first of them, so that a token never says more than
 * holds; after a one-time password it says nothing at all, after a PIN what is done at the site of the device.
 */
export const issueAccess = async (
  identity: Identity,
  tx: Tx,
  session: SessionRow,
  { personId, oneTime }: Credential,
): Promise<Access> => {
  const now = identity.now();
  const deviceId = session.deviceId ?? null;
  const device = deviceId === null ? null : await deviceById(tx, deviceId);
  const all = (await grantsOfPerson(tx, personId)).filter((grant) => holdsAt(grant, now));
  const held = session.byPin === true ? grantsByPin(all, { siteId: device?.siteId ?? '', at: now }) : all;
  const ends = [
    now.getTime() + identity.limits.accessSeconds * 1000,
    expiryOf(session, limitsOfSession(identity.limits, session)).getTime(),
    device?.expiresAt.getTime() ?? Infinity,
    ...held.map(({ to }) => to?.getTime() ?? Infinity),
  ];
  const expiresAt = new Date(Math.floor(Math.min(...ends) / 1000) * 1000);
  const claims = {
    ...{ personId, sessionId: session.sessionId, deviceId, expiresAt, mustChangePassword: oneTime },
    grants: oneTime ? [] : held.map(grantText),
  };
  return {
    accessToken: await signAccessToken(identity.keys, claims, now),
    expiresAt: expiresAt.toISOString(),
    sessionId: session.sessionId,
    person: { personId, displayName: await nameOf(tx, identity.ring, personId) },
    grants: held.map(grantView),
    mustChangePassword: oneTime,
  };
};
