import type { PersonRole } from '@huihuan/contracts-events';

/** A role with where it holds. */
export interface HeldGrant {
  readonly grantId: string;
  readonly role: PersonRole;
  readonly scope:
    | { readonly kind: 'site'; readonly siteId: string }
    | { readonly kind: 'area'; readonly areaCode: string }
    | { readonly kind: 'network' | 'self' };
}

/** What signing in and refreshing answer. The refresh token is in a cookie that no script reads. */
export interface Access {
  readonly accessToken: string;
  readonly sessionId: string;
  readonly person: { readonly personId: string; readonly displayName: string };
  readonly grants: readonly HeldGrant[];
  readonly mustChangePassword: boolean;
}

/** Access, and the moment by this machine's clock from which its token is good no longer. */
export interface Held {
  readonly access: Access;
  readonly endsAt: number;
}

const shortest = 1_000;

/**
 * How long a token lives, in milliseconds, by its own two times: the clock of this machine may be wrong by hours, but it
 * counts as fast as that of the server.
 */
export const lifeOf = (accessToken: string): number => {
  const [, payload = ''] = accessToken.split('.');
  try {
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
    const { iat, exp } = claims;
    return typeof iat === 'number' && typeof exp === 'number' ? Math.max(shortest, (exp - iat) * 1000) : shortest;
  } catch {
    return shortest;
  }
};
