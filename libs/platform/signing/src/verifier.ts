import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { publicPartOf } from './key-text.ts';

/** A public key that is ready to check signatures. */
export interface Verifier {
  readonly kid: string;
  /** Whether `value` is the signature of this text by this key. */
  isRight(text: string, value: string): boolean;
  /** The same on a thread of Node's pool: many at once leave the caller free. */
  isRightLater(text: string, value: string): Promise<boolean>;
}

/** ECDSA P-256 as r and s of 32 bytes each (IEEE P1363), which JOSE calls ES256. */
const dsaEncoding = 'ieee-p1363';
const digits = 86;

/** @returns `null` where the value is no point of P-256 */
export const openVerifier = (publicKey: unknown): Verifier | null => {
  const shown = publicPartOf(publicKey);
  const point = shown === null ? null : pointOf(shown);
  if (shown === null || point === null) return null;
  const key = { key: point, dsaEncoding } as const;
  return {
    kid: shown.kid,
    isRight: (text, value) => {
      const bytes = bytesOf(value);
      return bytes !== null && verify('sha256', Buffer.from(text, 'utf8'), key, bytes);
    },
    isRightLater: (text, value) => {
      const bytes = bytesOf(value);
      if (bytes === null) return Promise.resolve(false);
      return new Promise((resolve, reject) =>
        verify('sha256', Buffer.from(text, 'utf8'), key, bytes, (failure, isRight) =>
          failure === null ? resolve(isRight) : reject(failure),
        ),
      );
    },
  };
};

/** Whether `value` is the signature of this text by this key; a value that is no key signs nothing. */
export const verifySignature = (publicKey: unknown, text: string, value: string): boolean =>
  openVerifier(publicKey)?.isRight(text, value) ?? false;

/** One signature has one spelling: bits beyond the last byte are zero, and nothing stands behind it. */
const bytesOf = (value: string): Buffer | null => {
  if (value.length !== digits) return null;
  const bytes = Buffer.from(value, 'base64url');
  return bytes.toString('base64url') === value ? bytes : null;
};

/** A pair of coordinates that is not on the curve is refused by an exception. */
const pointOf = ({ kty, crv, x, y }: { kty: 'EC'; crv: 'P-256'; x: string; y: string }): KeyObject | null => {
  try {
    return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  } catch {
    return null;
  }
};
