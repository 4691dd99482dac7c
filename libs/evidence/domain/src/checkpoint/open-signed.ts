import type { DevicePublicKey } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { thumbprintOf } from '../file/key-book.ts';
import type { EvidenceTools } from '../file/tools.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';

/** Of the protected header: a signature made for something else with the same key is no checkpoint. */
export const checkpointMedia = 'huihuan-checkpoint+json';

/** A checkpoint whose signature holds. */
export interface SignedCheckpoint {
  readonly signed: string;
  readonly checkpoint: Checkpoint;
  readonly kid: string;
}

export interface NamedKey extends DevicePublicKey {
  readonly kid: string;
}

/**
 * Opens a signed checkpoint (JWS in compact form, RFC 7515, ES256) by the keys that the reader trusts, wherever there is
 * something that verifies ES256. Refused: `checkpoint.unreadable`, `checkpoint.unknown-key`, `checkpoint.forged`.
 */
export const openSigned = (
  signed: string,
  trusted: readonly NamedKey[],
  verifySignature: EvidenceTools['verifySignature'],
): Result<SignedCheckpoint> => {
  const parts = signed.split('.');
  const [head = '', payload = '', signature = ''] = parts;
  const kid = parts.length === 3 ? kidIn(head) : null;
  if (kid === null) return refuse(unreadable);
  const key = trusted.find((one) => one.kid === kid);
  if (key === undefined) return refuse(unknownKey(kid));
  const { kty, crv, x, y } = key;
  // A key whose name is not its thumbprint could pass for another.
  const isNamed = thumbprintOf({ kty, crv, x, y }) === kid;
  if (!isNamed || !verifySignature({ kty, crv, x, y }, `${head}.${payload}`, signature)) return refuse(forged(kid));
  const text = textIn(payload);
  const checkpoint = text === null ? null : readCheckpoint(text);
  return checkpoint === null ? refuse(unreadable) : accept({ signed, checkpoint, kid });
};

const kidIn = (head: string): string | null => {
  try {
    const header = JSON.parse(textIn(head) ?? '') as Readonly<Record<string, unknown>>;
    const { alg, kid, typ, crit } = header;
    return alg === 'ES256' && typ === checkpointMedia && typeof kid === 'string' && crit === undefined ? kid : null;
  } catch {
    return null;
  }
};

const textIn = (base64url: string): string | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(base64url)) return null;
  try {
    const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return null;
  }
};

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
