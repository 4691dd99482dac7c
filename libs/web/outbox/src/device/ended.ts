import type { Reply } from '../parts/call.ts';

/** That the server takes this tablet no longer: its own words, and what of them a screen says in its own. */
export interface Ended {
  readonly kind: 'revoked' | 'expired';
  /** As of when (ISO 8601, by the server's clock); `null` where it did not say. */
  readonly since: string | null;
  /** Why it was revoked, by the server's word for it: `lost`, `stolen`, …; `null` where it did not say. */
  readonly reason: string | null;
}

/** Reads a refusal of the registry; `null` where it says nothing of the kind. */
export const endedIn = ({ body }: Extract<Reply, { kind: 'answer' }>): Ended | null => {
  const { code, details } = asObject(body);
  if (code !== 'device.revoked' && code !== 'device.expired') return null;
  const { revokedAt, expiresAt, reason } = asObject(details);
  const isRevoked = code === 'device.revoked';
  return {
    kind: isRevoked ? 'revoked' : 'expired',
    since: textOrNull(isRevoked ? revokedAt : expiresAt),
    reason: textOrNull(reason),
  };
};

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
