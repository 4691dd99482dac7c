import { nextState } from '@huihuan/kernel-domain';
import { sessionLife, sessionStateAt, type Session } from './session-life.ts';
import type { SessionLimits } from './session-limits.ts';

/** A refresh token as it is kept: by its digest alone. */
export interface RefreshToken {
  /** `superseded`: another one that was issued for the same was used. */
  readonly state: 'fresh' | 'used' | 'superseded';
  readonly usedAt: Date | null;
  /** Whether one of those that it was answered with has been used. */
  readonly isFollowed: boolean;
}

/** `rotate`: a new token is due. `revoke`: somebody uses a token twice. `over`: there is nothing to refresh. */
export type RefreshDecision = 'rotate' | 'revoke' | 'over';

export const decideRefresh = (
  session: Session,
  token: RefreshToken,
  now: Date,
  limits: SessionLimits,
): RefreshDecision => {
  const state = sessionStateAt(session, now, limits);
  const act = mayRotate(token, now, limits) ? 'rotate' : 'reuse';
  switch (nextState(sessionLife, state, act)) {
    case 'open':
      return 'rotate';
    case 'revoked':
      return 'revoke';
    default:
      return 'over';
  }
};

const mayRotate = (
  { state, usedAt, isFollowed }: RefreshToken,
  now: Date,
  { graceSeconds }: SessionLimits,
): boolean => {
  if (state === 'fresh') return true;
  return state === 'used' && !isFollowed && usedAt !== null && now.getTime() - usedAt.getTime() <= graceSeconds * 1000;
};
