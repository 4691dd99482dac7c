import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { devicePublicKeyFields, kidField } from './device-events.ts';
import { instantField } from './fields.ts';

export const signingKeyPublished = defineEvent({
  type: 'cn.huihuan.signing-key.published.v1',
  topic: 'huihuan.site',
  says: 'From this moment on the facts of the owner are signed by this key; stated by the owner, in its own chain.',
  data: (object) =>
    object({
      /** Thumbprint of the key (RFC 7638). */
      kid: kidField,
      publicKey: devicePublicKeyFields(object),
      ownerKind: z.enum(['service', 'device']),
      /** Name of the service, or id of the device. */
      ownerId: z.string().min(1).max(100),
      validFrom: instantField,
    }),
  keyOf: (data) => data.ownerId,
});
