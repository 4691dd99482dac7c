import type { StatementDoubt } from '@huihuan/contracts-events';

/** A device as these books know it at this moment. Instants are ISO 8601. */
export interface StatingDevice {
  readonly deviceId: string;
  readonly siteId: string | null;
  readonly enrolledAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** The latest time that a statement of it said; `null` before the first. */
  readonly lastDeviceTime: string | null;
}

/** Clocks of tablets run a little ahead or behind. */
const toleranceMilliseconds = 10 * 60_000;

export type StatementVerdict =
  | { readonly kind: 'apply'; readonly clockWentBack: boolean }
  | { readonly kind: 'put-aside'; readonly why: StatementDoubt };

/**
 * Whether a statement counts, by the time that its device gave it: what was signed before a revocation or expiry counts
 * whenever it arrives, what was signed from that moment on is for somebody to decide. There is no tolerance at a revocation.
 */
export const judgeStatement = (device: StatingDevice, deviceTime: string): StatementVerdict => {
  const at = Date.parse(deviceTime);
  if (device.revokedAt !== null && at >= Date.parse(device.revokedAt)) return putAside('after-revocation');
  if (at >= Date.parse(device.expiresAt)) return putAside('after-expiry');
  if (at < Date.parse(device.enrolledAt) - toleranceMilliseconds) return putAside('before-enrolment');
  const last = device.lastDeviceTime === null ? -Infinity : Date.parse(device.lastDeviceTime);
  return { kind: 'apply', clockWentBack: at < last - toleranceMilliseconds };
};

const putAside = (why: StatementDoubt): StatementVerdict => ({ kind: 'put-aside', why });
