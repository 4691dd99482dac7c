import type { IncomingHttpHeaders } from 'node:http';
import { currentCorrelationId } from '@huihuan/platform-http';
import type { Identity } from '../identity.ts';
import { isSecureOrigin, refreshTokenIn } from './refresh-cookie.ts';
import { digestOf, sessionOfToken } from './refresh-tokens.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { sessionById } from './session-rows.ts';

/** Ends the session that a browser still holds the cookie of when somebody signs in with it: the cookie is about to be replaced. */
export const endFormerSession = async (identity: Identity, headers: IncomingHttpHeaders): Promise<void> => {
  const { database, settings, newId } = identity;
  const token = refreshTokenIn(headers, isSecureOrigin(settings.HUIHUAN_ORIGIN));
  const sessionId = token === null ? null : await sessionOfToken(database, digestOf(token));
  const former = sessionId === null ? null : await sessionById(database, sessionId);
  if (former === null) return;
  const correlationId = currentCorrelationId() ?? newId();
  await revokeSessions(identity, {
    personId: former.personId,
    only: former.sessionId,
    reason: 'signed-out',
    correlationId,
  });
};
