import { z } from 'zod';

/** What a device has signed by itself: it comes with the act, or later. */
export const deviceSignatureSchema = z
  .object({
    statement: z.string().min(2).max(4000).describe('Canonical JSON of what was signed (RFC 8785)'),
    kid: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    value: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  })
  .meta({ id: 'DeviceSignature', description: 'A statement of a handover, signed by the key of a device (ES256)' });
