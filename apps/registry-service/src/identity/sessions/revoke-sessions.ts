import { fact } from '@huihuan/contracts-events';
import { sessionStateAt, type SessionEnd } from '@huihuan/identity-domain';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import { registryLock, registrySource } from '../../registry.ts';
import type { Identity } from '../identity.ts';
import { endSessions, openSessionsOf } from './session-rows.ts';

export interface Revocation {
  readonly personId: string;
  /** One session alone. */
  readonly only?: string;
  /** All but this one. */
  readonly except?: string;
  readonly reason: SessionEnd;
  readonly correlationId: string;
}

/** Ends sessions of a person before their time, and says so to whoever checks tokens. @returns how many were open */
export const revokeSessions = (identity: Identity, revocation: Revocation): Promise<number> =>
  identity.database.transaction(async (tx) => {
    await takeLocks(tx, [registryLock]);
    return revokeWithin(identity, tx, revocation);
  });

/** The same in a transaction that holds the lock of the registry. */
export const revokeWithin = async (identity: Identity, tx: Tx, revocation: Revocation): Promise<number> => {
  const { personId, only, except, reason, correlationId } = revocation;
  const now = identity.now();
  const open = (await openSessionsOf(tx, personId)).filter(
    ({ sessionId }) => (only === undefined || sessionId === only) && sessionId !== except,
  );
  const ended = new Set(
    await endSessions(
      tx,
      open.map(({ sessionId }) => sessionId),
      reason,
      now,
    ),
  );
  const tokensUntil = new Date(now.getTime() + identity.limits.accessSeconds * 1000).toISOString();
  const revoked = open.filter(
    (session) => ended.has(session.sessionId) && sessionStateAt(session, now, identity.limits) === 'open',
  );
  const facts = revoked.map(({ sessionId }) =>
    fact('cn.huihuan.session.revoked.v1', { sessionId, personId, reason, tokensUntil }),
  );
  await identity.outbox.append(tx, registrySource, facts, { correlationId, causationId: correlationId });
  return revoked.length;
};
