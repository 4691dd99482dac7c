import { createECDH, createHmac, randomBytes } from 'node:crypto';
import { writeKey } from './key-text.ts';

/** A new private key on P-256 in the one-word form of the settings. */
export const newPrivateKey = (): string => privateKeyFrom(randomBytes(32).toString('base64url'));

/**
 * The key that follows from a secret, so that an installation which keeps one secret keeps this key, too.
 * @param purpose keys for different purposes out of one secret do not tell of each other
 */
export const privateKeyFrom = (secret: string, purpose = 'token'): string => {
  const curve = createECDH('prime256v1');
  for (let attempt = 0; ; attempt += 1) {
    const d = createHmac('sha256', secret).update(`huihuan ${purpose} key ${attempt}`, 'utf8').digest();
    // one of some four thousand million digests is no scalar of the curve
    if (!isTaken(() => curve.setPrivateKey(d))) continue;
    const point = curve.getPublicKey();
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    return writeKey({ kty: 'EC', crv: 'P-256', d: d.toString('base64url'), x, y });
  }
};

const isTaken = (set: () => void): boolean => {
  try {
    set();
    return true;
  } catch {
    return false;
  }
};
