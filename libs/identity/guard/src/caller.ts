import type { Action, Place } from '@huihuan/contracts-access';
import { areasOf, mayDo, sitesOf, type Principal } from '@huihuan/identity-domain';
import type { SignedIn } from '@huihuan/platform-auth';
import type { Caller } from '@huihuan/platform-http';

/** A caller with what only the guard asks. */
export interface CheckedCaller extends Caller {
  readonly principal: Principal;
  /** Signed in by a one-time password, which opens nothing but the way to a password of one's own. */
  readonly mustChangePassword: boolean;
  /** A program, which may ask more often than a person. */
  readonly isService: boolean;
}

/** Puts a token and what its holder may be together. */
export const callerOf = (signedIn: SignedIn, principal: Principal, now: () => Date): CheckedCaller => ({
  personId: signedIn.personId,
  sessionId: signedIn.sessionId,
  isService: principal.grants.some(({ role }) => role === 'service' || role === 'integration'),
  deviceId: signedIn.deviceId,
  expiresAt: signedIn.expiresAt,
  mustChangePassword: signedIn.mustChangePassword,
  principal,
  may: (action, place) => mayDo(principal, action as Action, place as Place, now()),
  areasOf: (action) => areasOf(principal, action as Action, now()),
  sitesOf: (action) => sitesOf(principal, action as Action, now()),
});
