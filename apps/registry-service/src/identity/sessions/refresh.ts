import { decideRefresh, limitsOfSession, sessionEnded } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { Identity } from '../identity.ts';
import { credentialOfPerson } from '../passwords/credential-rows.ts';
import { issueAccess } from './issue-access.ts';
import {
  digestOf,
  insertRefreshToken,
  newRefreshToken,
  readRefreshToken,
  sessionOfToken,
  useRefreshToken,
} from './refresh-tokens.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { heldSession, type SessionRow } from './session-rows.ts';
import type { Opened } from './sign-in.ts';

/** `stolen`: the token was used before, so one of two who hold it is a thief. */
type Outcome =
  | { readonly kind: 'opened'; readonly opened: Opened; readonly client: SessionRow['client'] }
  | { readonly kind: 'stolen'; readonly session: SessionRow }
  | { readonly kind: 'over' };

export interface Refreshed extends Opened {
  readonly client: SessionRow['client'];
}

/**
 * Gives a new access token and a new refresh token for a refresh token. Refusal: `session.ended`, whatever the reason; if it
 * was used before, the whole session is revoked and the others are told.
 * @param deviceId the tablet that asks and has proven itself: a token is good there alone where it was given
 */
export const refreshSession = async (
  identity: Identity,
  token: string,
  correlationId: string,
  deviceId: string | null = null,
): Promise<Result<Refreshed>> => {
  const digest = digestOf(token);
  const outcome = await identity.database.transaction((tx) => rotate(identity, tx, digest, deviceId));
  if (outcome.kind === 'opened') return accept({ ...outcome.opened, client: outcome.client });
  // in a transaction of its own: the lock of the chain is taken before anything else
  if (outcome.kind === 'stolen') {
    const { sessionId, personId } = outcome.session;
    await revokeSessions(identity, { personId, only: sessionId, reason: 'refresh-reused', correlationId });
  }
  return refuse(sessionEnded);
};

const rotate = async (identity: Identity, tx: Tx, digest: Buffer, deviceId: string | null): Promise<Outcome> => {
  const sessionId = await sessionOfToken(tx, digest);
  // two refreshes at once: the second one waits here and sees what the first one did
  const session = sessionId === null ? null : await heldSession(tx, sessionId);
  const token = await readRefreshToken(tx, digest);
  if (session === null || token === null) return { kind: 'over' };
  // off its device a token is no use, and shows nothing of whether it would be
  if ((session.deviceId ?? null) !== deviceId) return { kind: 'over' };
  const now = identity.now();
  const decision = decideRefresh(session, token, now, limitsOfSession(identity.limits, session));
  if (decision === 'revoke') return { kind: 'stolen', session };
  const credential = decision === 'rotate' ? await credentialOfPerson(tx, session.personId) : null;
  if (credential?.active !== true) return { kind: 'over' };
  await useRefreshToken(tx, digest, now);
  const refreshToken = newRefreshToken();
  await insertRefreshToken(tx, { digest: digestOf(refreshToken), sessionId: session.sessionId, parent: digest });
  await tx.query('update session set last_used_at = $2 where session_id = $1', [session.sessionId, now]);
  const access = await issueAccess(identity, tx, { ...session, lastUsedAt: now }, credential);
  return { kind: 'opened', opened: { access, refreshToken }, client: session.client };
};
