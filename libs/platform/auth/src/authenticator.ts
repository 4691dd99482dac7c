import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { PublicKey } from '@huihuan/platform-signing';
import { createLocalJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { tokenAudience, tokenIssuer, tokenType, type AccessClaims } from './access-token.ts';
import { tokenExpired, tokenInvalid, tokenMissing, tokenRevoked } from './problems.ts';

/** Who a request comes from, as its token says. */
export type SignedIn = AccessClaims;

export interface AuthenticatorOptions {
  readonly keys: readonly PublicKey[];
  readonly now: () => Date;
  /** Whether a session is over although its tokens have not run out. */
  readonly isRevoked: (sessionId: string) => Promise<boolean> | boolean;
}

export interface Authenticator {
  /**
   * Who sent a request. Refusals, all 401: `token.missing`, `token.expired`, `token.invalid` (forged, of another issuer,
   * or no access token at all) and `token.revoked`.
   */
  of(request: { readonly headers: { readonly authorization?: string | undefined } }): Promise<Result<SignedIn>>;
}

/** Tokens whose signature was found right; a token is read once, not at each request. */
const mostKnown = 2_000;

export const createAuthenticator = ({ keys, now, isRevoked }: AuthenticatorOptions): Authenticator => {
  const keySet = createLocalJWKSet({ keys: keys.map((key) => ({ ...key })) });
  const known = new Map<string, SignedIn>();

  const remember = (token: string, signedIn: SignedIn): void => {
    const [oldest] = known.keys();
    if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
    known.set(token, signedIn);
  };

  const read = async (token: string): Promise<Result<SignedIn>> => {
    const before = known.get(token);
    if (before !== undefined) return accept(before);
    try {
      const { payload } = await jwtVerify(token, keySet, {
        ...{ issuer: tokenIssuer, audience: tokenAudience, typ: tokenType, algorithms: ['ES256'] },
        ...{ currentDate: now(), requiredClaims: ['sub', 'sid', 'iat', 'exp'] },
      });
      const signedIn = signedInOf(payload);
      if (signedIn === null) return refuse(tokenInvalid);
      remember(token, signedIn);
      return accept(signedIn);
    } catch (failure) {
      const { code } = failure as { readonly code?: unknown };
      if (code === 'ERR_JWT_EXPIRED') return refuse(tokenExpired);
      // every refusal of jose has such a code; anything else is a fault of ours
      if (typeof code === 'string' && code.startsWith('ERR_J')) return refuse(tokenInvalid);
      throw failure;
    }
  };

  return {
    of: async ({ headers }) => {
      const token = bearerOf(headers.authorization);
      if (token === null) return refuse(headers.authorization === undefined ? tokenMissing : tokenInvalid);
      const found = await read(token);
      if (!found.ok) return found;
      if (found.value.expiresAt.getTime() <= now().getTime()) {
        known.delete(token);
        return refuse(tokenExpired);
      }
      return (await isRevoked(found.value.sessionId)) ? refuse(tokenRevoked) : found;
    },
  };
};

const longestToken = 16_384;

const bearerOf = (header: string | undefined): string | null => {
  if (header === undefined || header.length > longestToken) return null;
  return /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i.exec(header)?.[1] ?? null;
};

const signedInOf = ({ sub, sid, exp, dev, grants, pwd }: JWTPayload): SignedIn | null => {
  if (typeof sub !== 'string' || typeof sid !== 'string' || typeof exp !== 'number') return null;
  if (!Array.isArray(grants) || !grants.every((grant): grant is string => typeof grant === 'string')) return null;
  return {
    ...{ personId: sub, sessionId: sid, grants, mustChangePassword: pwd === 'change' },
    deviceId: typeof dev === 'string' ? dev : null,
    expiresAt: new Date(exp * 1000),
  };
};
