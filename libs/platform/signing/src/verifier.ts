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

/** @returns `null` where the value is no point of P-256 */
export const openVerifier = (publicKey: unknown): Verifier | null => {
  const name = nameOf(publicKey);
  const known = name === null ? undefined : opened.get(name);
  if (known !== undefined || name === null) return known ?? null;
  const verifier = newVerifier(publicKey);
  if (verifier === null) return null;
  const [oldest] = opened.keys();
  if (opened.size >= mostOpened && oldest !== undefined) opened.delete(oldest);
  opened.set(name, verifier);
  return verifier;
};

/** Keys that were opened before: to open one takes longer than to verify by it, and a tablet says one thing after the other. */
const opened = new Map<string, Verifier>();
const mostOpened = 1000;

/** All that a key is told by; `null` for what is none. */
const nameOf = (publicKey: unknown): string | null => {
  if (typeof publicKey !== 'object' || publicKey === null) return null;
  const { kty, crv, x, y } = publicKey as Readonly<Record<string, unknown>>;
  return JSON.stringify([kty, crv, x, y]);
};

const newVerifier = (publicKey: unknown): Verifier | null => {
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

/** One signature has one spelling: of the last digit the bits beyond the last byte are zero, and nothing stands behind it. */
const spelling = /^[A-Za-z0-9_-]{85}[AQgw]$/;

const bytesOf = (value: string): Buffer | null => (spelling.test(value) ? Buffer.from(value, 'base64url') : null);

/** A pair of coordinates that is not on the curve is refused by an exception. */
const pointOf = ({ kty, crv, x, y }: { kty: 'EC'; crv: 'P-256'; x: string; y: string }): KeyObject | null => {
  try {
    return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  } catch {
    return null;
  }
};
