import { readCheckpoint, type Checkpoint } from '@huihuan/evidence-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { thumbprintOf } from '@huihuan/platform-signing';
import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import type { PublicKey } from './keys.ts';
import { checkpointMedia } from './signing-key.ts';

/** A checkpoint whose signature holds. */
export interface SignedCheckpoint {
  readonly signed: string;
  readonly checkpoint: Checkpoint;
  readonly kid: string;
}

/**
 * Opens a signed checkpoint by the keys that the reader trusts. Refused: `checkpoint.unreadable`, `checkpoint.unknown-key`,
 * `checkpoint.forged`.
 */
export const openCheckpoint = async (
  signed: string,
  trusted: readonly PublicKey[],
): Promise<Result<SignedCheckpoint>> => {
  const kid = kidOf(signed);
  if (kid === null) return refuse(unreadable);
  const key = trusted.find((one) => one.kid === kid);
  if (key === undefined) return refuse(unknownKey(kid));
  const payload = await verified(signed, key);
  if (payload === null) return refuse(forged(kid));
  const checkpoint = readCheckpoint(payload);
  return checkpoint === null ? refuse(unreadable) : accept({ signed, checkpoint, kid });
};

const kidOf = (signed: string): string | null => {
  try {
    const { alg, kid, typ } = decodeProtectedHeader(signed);
    return alg === 'ES256' && typ === checkpointMedia && typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
};

/** A key whose name is not its thumbprint could pass for another. */
const verified = async (signed: string, { kty, crv, x, y, kid }: PublicKey): Promise<string | null> => {
  const jwk = { kty, crv, x, y };
  if (thumbprintOf(jwk) !== kid) return null;
  try {
    const { payload } = await compactVerify(signed, await importJWK(jwk, 'ES256'), { algorithms: ['ES256'] });
    return new TextDecoder('utf-8', { fatal: true }).decode(payload);
  } catch (failure) {
    if (failure instanceof errors.JOSEError || failure instanceof TypeError || isRefusedKey(failure)) return null;
    throw failure;
  }
};

/** WebCrypto refuses a point that is not on the curve by an error of its own kind. */
const isRefusedKey = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'name' in failure && failure.name === 'DataError';

const unreadable: Problem = {
  code: 'checkpoint.unreadable',
  kind: 'invalid',
  zh: '不是已签名的检查点',
  en: 'this is no signed checkpoint',
};

const unknownKey = (kid: string): Problem => ({
  code: 'checkpoint.unknown-key',
  kind: 'invalid',
  zh: `检查点由未受信任的密钥 ${kid} 签名`,
  en: `the checkpoint is signed by the key ${kid}, which is not trusted`,
  details: { kid },
});

const forged = (kid: string): Problem => ({
  code: 'checkpoint.forged',
  kind: 'invalid',
  zh: `检查点的签名与密钥 ${kid} 不符`,
  en: `the signature of the checkpoint is not that of the key ${kid}`,
  details: { kid },
});
