import { z } from 'zod';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** A public key by which checkpoints are checked. */
export const publicKeySchema = z
  .object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate,
    y: coordinate,
    kid: coordinate.describe('Thumbprint of the key (RFC 7638)'),
    alg: z.literal('ES256'),
    use: z.literal('sig'),
  })
  .meta({ id: 'CheckpointKey', description: 'Public key under which checkpoints were signed' });
export type PublicKey = z.output<typeof publicKeySchema>;
