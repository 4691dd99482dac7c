import { fact, type DevicePublicKey, type Fact } from '@huihuan/contracts-events';
import { accept, nextState, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { deviceLife, deviceStateAt, type Device, type RevocationReason } from './device-life.ts';
import {
  codeRefused,
  deviceExists,
  deviceExpired,
  deviceRevoked,
  keyEnrolled,
  revocationMoment,
} from './device-problems.ts';
import type { EnrolmentCode } from './enrolment-code.ts';

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;
export type DeviceEnrolled = FactOf<'cn.huihuan.device.enrolled.v1'>;
export type DeviceRenewed = FactOf<'cn.huihuan.device.renewed.v1'>;
export type DeviceRevoked = FactOf<'cn.huihuan.device.revoked.v1'>;

export interface Enrolment {
  readonly deviceId: string;
  /** Thumbprint of the public key. */
  readonly kid: string;
  readonly publicKey: DevicePublicKey;
}

export interface EnrolmentContext {
  readonly now: Date;
  /** What the code that was given stands for; `null` where it stands for nothing. */
  readonly code: EnrolmentCode | null;
  /** Whether the id or the key belongs to a device already. */
  readonly isIdUsed: boolean;
  readonly isKeyUsed: boolean;
  /** Days until the device expires. */
  readonly days: number;
}

/** Makes a device of a site. Refusals: `device.code`, `device.exists`, `device.key-used`. */
export const decideEnrolment = (
  { deviceId, kid, publicKey }: Enrolment,
  { now, code, isIdUsed, isKeyUsed, days }: EnrolmentContext,
): Result<DeviceEnrolled> => {
  if (code?.usedBy !== null || code.expiresAt.getTime() <= now.getTime()) return refuse(codeRefused);
  if (isIdUsed) return refuse(deviceExists(deviceId));
  if (isKeyUsed) return refuse(keyEnrolled);
  return accept(
    fact('cn.huihuan.device.enrolled.v1', {
      ...{ deviceId, siteId: code.siteId, kid, publicKey },
      enrolledAt: now.toISOString(),
      expiresAt: daysAfter(now, days).toISOString(),
      enrolledBy: code.madeBy,
    }),
  );
};

interface Decision {
  readonly now: Date;
  readonly by: string;
}

/** A device signs on for so many days from now. Refusals: `device.revoked`, `device.expired`. */
export const decideRenewal = (
  device: Device,
  { now, by, days }: Decision & { days: number },
): Result<DeviceRenewed> => {
  const problem = problemWith(device, 'renew', now);
  if (problem !== null) return refuse(problem);
  const expiresAt = new Date(Math.max(daysAfter(now, days).getTime(), device.expiresAt.getTime()));
  const { deviceId, siteId } = device;
  return accept(
    fact('cn.huihuan.device.renewed.v1', {
      ...{ deviceId, siteId, renewedAt: now.toISOString(), expiresAt: expiresAt.toISOString(), renewedBy: by },
    }),
  );
};

/**
 * Ends a device as of a moment, which may lie in the past: a tablet that was stolen last night. Refusals: `device.revoked`,
 * `device.revocation-moment`.
 */
export const decideRevocation = (
  device: Device,
  { reason, revokedAt, now, by }: Decision & { readonly reason: RevocationReason; readonly revokedAt: Date | null },
): Result<DeviceRevoked> => {
  const problem = problemWith(device, 'revoke', now);
  if (problem !== null) return refuse(problem);
  const moment = revokedAt ?? now;
  if (moment.getTime() < device.enrolledAt.getTime() || moment.getTime() > now.getTime())
    return refuse(revocationMoment(device.enrolledAt, now));
  const { deviceId, siteId } = device;
  return accept(
    fact('cn.huihuan.device.revoked.v1', {
      ...{ deviceId, siteId, revokedAt: moment.toISOString(), reason, revokedBy: by },
    }),
  );
};

const problemWith = (device: Device, act: 'renew' | 'revoke', now: Date): Problem | null => {
  const state = deviceStateAt(device, now);
  if (nextState(deviceLife, state, act) !== null) return null;
  return device.revokedAt === null
    ? deviceExpired(device.deviceId, device.expiresAt)
    : deviceRevoked(device.deviceId, device.revokedAt);
};

const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);
