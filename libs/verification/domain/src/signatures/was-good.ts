import type { KeyBook } from '@huihuan/evidence-domain';

type DeviceKey = KeyBook['devices'] extends Map<string, infer Key> ? Key : never;

/** Clocks of tablets run a little ahead or behind: as much as a tier bears. Milliseconds. */
const tolerance = 10 * 60_000;

/** Whether the key of a device was good at a time of the device's own. */
export const wasGood = ({ from, expiresAt, revokedAt }: DeviceKey, deviceTime: string): boolean => {
  const at = Date.parse(deviceTime);
  return at >= from - tolerance && at < expiresAt && at < revokedAt;
};
