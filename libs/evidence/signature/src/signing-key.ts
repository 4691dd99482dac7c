import { checkpointMedia, checkpointText, type Checkpoint } from '@huihuan/evidence-domain';
import { publicPartOf, type PrivateKey } from '@huihuan/platform-signing';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { publicKeySchema, type PublicKey } from './keys.ts';

/** Signs checkpoints; the private part does not leave it. */
export interface SigningKey {
  readonly publicKey: PublicKey;
  /** @returns a JWS in compact form (RFC 7515), ES256 over the canonical JSON of the checkpoint */
  sign(checkpoint: Checkpoint): Promise<string>;
}

const alg = 'ES256';
const utf8 = new TextEncoder();

/** @throws where the parts of the key do not belong together */
export const openSigningKey = async (key: PrivateKey): Promise<SigningKey> => {
  const { kty, crv, x, y, d } = key;
  const secret = await importJWK({ kty, crv, x, y, d }, alg);
  const publicKey = publicKeySchema.parse(publicPartOf(key));
  // Nothing else notices a private part that belongs to another public one, before an auditor does.
  const trial = await new CompactSign(utf8.encode('trial')).setProtectedHeader({ alg, typ: 'trial' }).sign(secret);
  await compactVerify(trial, await importJWK({ kty, crv, x, y }, alg));
  return {
    publicKey,
    sign: (checkpoint) =>
      new CompactSign(utf8.encode(checkpointText(checkpoint)))
        .setProtectedHeader({ alg, kid: publicKey.kid, typ: checkpointMedia })
        .sign(secret),
  };
};
