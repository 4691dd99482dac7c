import { openSigned, type SignedCheckpoint } from '@huihuan/evidence-domain';
import type { Result } from '@huihuan/kernel-domain';
import { verifySignature } from '@huihuan/platform-signing';
import type { PublicKey } from './keys.ts';

/** Opens a signed checkpoint by the keys that the reader trusts, with the cryptography of Node. Refusals: see `openSigned`. */
export const openCheckpoint = (signed: string, trusted: readonly PublicKey[]): Promise<Result<SignedCheckpoint>> =>
  Promise.resolve(openSigned(signed, trusted, verifySignature));
