import type { Transitions } from '@huihuan/kernel-domain';

export type DeviceState = 'enrolled' | 'expired' | 'revoked';
export type DeviceAct = 'renew' | 'expire' | 'revoke';

/**
 * The life of a tablet. One that has expired is enrolled again, with another key: nobody has answered for it in between.
 * It can still be revoked, because it may have been stolen before it expired.
 */
export const deviceLife: Transitions<DeviceState, DeviceAct> = {
  enrolled: { renew: 'enrolled', expire: 'expired', revoke: 'revoked' },
  expired: { revoke: 'revoked' },
  revoked: {},
};

export const revocationReasons = ['lost', 'stolen', 'replaced', 'retired', 'misused'] as const;
export type RevocationReason = (typeof revocationReasons)[number];

/** A tablet as the registry and the tiers know it. */
export interface Device {
  readonly deviceId: string;
  readonly siteId: string;
  readonly enrolledAt: Date;
  /** What it signs from then on does not count. */
  readonly expiresAt: Date;
  /** What it signs from then on does not count, whenever this was said. */
  readonly revokedAt: Date | null;
}

/** What a device may be said to be at a moment. A revocation that holds is told before an expiry. */
export const deviceStateAt = ({ expiresAt, revokedAt }: Device, at: Date): DeviceState => {
  if (revokedAt !== null && revokedAt.getTime() <= at.getTime()) return 'revoked';
  return at.getTime() < expiresAt.getTime() ? 'enrolled' : 'expired';
};
