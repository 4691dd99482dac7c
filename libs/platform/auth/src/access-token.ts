import { SignJWT } from 'jose';
import type { TokenKeys } from './token-keys.ts';

export const tokenIssuer = 'huihuan';
export const tokenAudience = 'huihuan';
/** Marks what the token is for (RFC 9068), so that no other JWT of ours is taken for one. */
export const tokenType = 'at+jwt';

/** What an access token says. */
export interface AccessClaims {
  readonly personId: string;
  readonly sessionId: string;
  readonly deviceId: string | null;
  /** Roles with their scopes, as texts; only those that hold during the whole life of the token. */
  readonly grants: readonly string[];
  /** Signed in by a one-time password, which allows nothing but to change it. */
  readonly mustChangePassword: boolean;
  readonly expiresAt: Date;
}

/** Signs an access token: a JWT by ES256. @param now when it is issued */
export const signAccessToken = ({ signing }: TokenKeys, claims: AccessClaims, now: Date): Promise<string> =>
  new SignJWT({
    sid: claims.sessionId,
    grants: [...claims.grants],
    ...(claims.deviceId === null ? {} : { dev: claims.deviceId }),
    ...(claims.mustChangePassword ? { pwd: 'change' } : {}),
  })
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid, typ: tokenType })
    .setIssuer(tokenIssuer)
    .setAudience(tokenAudience)
    .setSubject(claims.personId)
    .setIssuedAt(Math.floor(now.getTime() / 1000))
    .setExpirationTime(Math.floor(claims.expiresAt.getTime() / 1000))
    .sign(signing.key);
