import type { Transitions } from '@huihuan/kernel-domain';

export type SessionState = 'open' | 'ended' | 'revoked' | 'expired';
export type SessionAct = 'rotate' | 'end' | 'reuse' | 'expire';

/**
 * The life of a session, which is one family of refresh tokens: each use replaces the token, and the use of a replaced one
 * ends them all, because one of the two who hold it has stolen it.
 */
export const sessionLife: Transitions<SessionState, SessionAct> = {
  open: { rotate: 'open', end: 'ended', reuse: 'revoked', expire: 'expired' },
  ended: {},
  revoked: {},
  expired: {},
};

/** Why a session is over; the events say it. */
export const sessionEnds = [
  'signed-out',
  'signed-out-everywhere',
  'refresh-reused',
  'password-changed',
  'person-deactivated',
  'device-revoked',
] as const;
export type SessionEnd = (typeof sessionEnds)[number];

/** A session as its rows say it. */
export interface Session {
  readonly sessionId: string;
  readonly openedAt: Date;
  readonly lastUsedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: SessionEnd | null;
}

export const sessionStateAt = (
  session: Session,
  now: Date,
  limits: { readonly idleSeconds: number; readonly longestSeconds: number },
): SessionState => {
  if (session.endedAt !== null) return session.endReason === 'refresh-reused' ? 'revoked' : 'ended';
  return now.getTime() < expiryOf(session, limits).getTime() ? 'open' : 'expired';
};

/** The first of the two limits, as things stand. */
export const expiryOf = (
  { openedAt, lastUsedAt }: Pick<Session, 'openedAt' | 'lastUsedAt'>,
  { idleSeconds, longestSeconds }: { readonly idleSeconds: number; readonly longestSeconds: number },
): Date => new Date(Math.min(lastUsedAt.getTime() + idleSeconds * 1000, openedAt.getTime() + longestSeconds * 1000));
