import { z } from 'zod';
import { defineEvent, type ObjectOf } from './define-event.ts';
import { instantField, uuidV7Field } from './fields.ts';

/** The thumbprint of a P-256 key (RFC 7638). */
export const kidField = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const coordinateField = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The public part of a P-256 key: all that a server ever sees of the key of a device. */
export const devicePublicKeyFields = (object: ObjectOf) =>
  object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinateField, y: coordinateField });
export type DevicePublicKey = z.infer<ReturnType<typeof devicePublicKeyFields>>;

export const deviceEnrolled = defineEvent({
  type: 'cn.huihuan.device.enrolled.v1',
  topic: 'huihuan.site',
  says: 'A tablet of a site, known by id alone, signs with this key from one moment to another.',
  data: (object) =>
    object({
      deviceId: uuidV7Field,
      siteId: uuidV7Field,
      kid: kidField,
      publicKey: devicePublicKeyFields(object),
      enrolledAt: instantField,
      expiresAt: instantField,
      /** Who made the code by which it was enrolled. */
      enrolledBy: uuidV7Field,
    }),
  keyOf: (data) => data.deviceId,
});

export const deviceRenewed = defineEvent({
  type: 'cn.huihuan.device.renewed.v1',
  topic: 'huihuan.site',
  says: 'A tablet signs on with the same key, until a later moment.',
  data: (object) =>
    object({
      deviceId: uuidV7Field,
      siteId: uuidV7Field,
      renewedAt: instantField,
      expiresAt: instantField,
      renewedBy: uuidV7Field,
    }),
  keyOf: (data) => data.deviceId,
});

export const deviceRevoked = defineEvent({
  type: 'cn.huihuan.device.revoked.v1',
  topic: 'huihuan.site',
  says: 'What a tablet signed before this moment counts, what it signs from then on does not.',
  data: (object) =>
    object({
      deviceId: uuidV7Field,
      siteId: uuidV7Field,
      /** May lie before it was said: a tablet that was stolen last night. */
      revokedAt: instantField,
      reason: z.enum(['lost', 'stolen', 'replaced', 'retired', 'misused']),
      revokedBy: uuidV7Field,
    }),
  keyOf: (data) => data.deviceId,
});
