import { proofRefused } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { isHeldDeviceOpen } from '../devices/device-rows.ts';
import type { Identity } from '../identity.ts';
import type { Credential } from '../passwords/credential-rows.ts';
import { issueAccess } from './issue-access.ts';
import { digestOf, insertRefreshToken, newRefreshToken } from './refresh-tokens.ts';
import { insertSession, type SessionRow } from './session-rows.ts';
import type { Opened } from './sign-in.ts';

/**
 * Opens a session for somebody who has shown who it is. Refusal: `device.proof`, where its device was revoked meanwhile.
 * @param how from where, and on which device it holds alone
 */
export const insertOpenSession = async (
  identity: Identity,
  tx: Tx,
  credential: Credential,
  how: Pick<SessionRow, 'client' | 'deviceId' | 'byPin'>,
): Promise<Result<Opened>> => {
  const now = identity.now();
  const deviceId = how.deviceId ?? null;
  if (deviceId !== null && !(await isHeldDeviceOpen(tx, deviceId, now))) return refuse(proofRefused);
  const session: SessionRow = {
    ...{ sessionId: identity.newId(), personId: credential.personId, ...how },
    ...{ openedAt: now, lastUsedAt: now, endedAt: null, endReason: null },
  };
  const refreshToken = newRefreshToken();
  await insertSession(tx, session);
  await insertRefreshToken(tx, { digest: digestOf(refreshToken), sessionId: session.sessionId, parent: null });
  return accept({ access: await issueAccess(identity, tx, session, credential), refreshToken });
};
