import { z } from 'zod';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The private JWK of a P-256 key (RFC 7517), as it stands in a setting. Other members of it are of no interest here. */
export const privateKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  d: coordinate,
});
export type PrivateKey = z.output<typeof privateKeySchema>;

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

/** Settings hold keys as JSON in one word of base64url, which no shell or compose file takes apart, or as JSON itself. */
const jsonIn = (text: string): string =>
  text.trimStart().startsWith('{') ? text : Buffer.from(text, 'base64url').toString('utf8');

/** Reads a private key out of the text of a setting. @returns `null` where it is none */
export const readPrivateKey = (text: string): PrivateKey | null => {
  try {
    const read = privateKeySchema.safeParse(JSON.parse(jsonIn(text)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
