import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { deviceStateAt, revocationReasons } from '@huihuan/identity-domain';
import { z } from 'zod';
import type { DeviceRow, ListedDevice } from './device-rows.ts';

export const deviceSchema = z
  .object({
    deviceId: uuidV7Field,
    siteId: uuidV7Field,
    name: z.string(),
    kid: z.string().describe('Thumbprint of the public key (RFC 7638)'),
    state: z.enum(['enrolled', 'expired', 'revoked']),
    enrolledAt: instantField,
    expiresAt: instantField,
    revokedAt: instantField.nullable(),
    reason: z.enum(revocationReasons).nullable(),
  })
  .meta({ id: 'Device' });

export const listedDeviceSchema = deviceSchema
  .extend({
    lastSeenAt: instantField
      .nullable()
      .describe('When somebody last signed in on it or went on; null where that is longer ago than sessions are kept'),
  })
  .meta({ id: 'ListedDevice' });

export const deviceView = (device: DeviceRow, now: Date): z.output<typeof deviceSchema> => ({
  ...{ deviceId: device.deviceId, siteId: device.siteId, name: device.name, kid: device.kid },
  state: deviceStateAt(device, now),
  enrolledAt: device.enrolledAt.toISOString(),
  expiresAt: device.expiresAt.toISOString(),
  revokedAt: device.revokedAt?.toISOString() ?? null,
  reason: device.revokeReason,
});

export const listedDeviceView = (device: ListedDevice, now: Date): z.output<typeof listedDeviceSchema> => ({
  ...deviceView(device, now),
  lastSeenAt: device.lastSeenAt?.toISOString() ?? null,
});
