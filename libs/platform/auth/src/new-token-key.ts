import { createECDH, createHmac, randomBytes } from 'node:crypto';
import { privateKeyIn, publicPartOf, writeKey } from './key-text.ts';

/** A new key to sign access tokens with: a private P-256 JWK in the one-word form of the settings. */
export const newTokenKey = (): string => tokenKeyFrom(randomBytes(32).toString('base64url'));

/** The key that follows from a secret, so that an installation which keeps one secret keeps this key, too. */
export const tokenKeyFrom = (secret: string): string => {
  const curve = createECDH('prime256v1');
  for (let attempt = 0; ; attempt += 1) {
    const d = createHmac('sha256', secret).update(`huihuan token key ${attempt}`, 'utf8').digest();
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

/** The public part of such a key as a key set, in the same form: all that is needed to check tokens. */
export const publicKeysOf = (tokenKey: string): string => {
  const shown = publicPartOf(privateKeyIn(tokenKey));
  if (shown === null) throw new TypeError('this is no key of tokens');
  return writeKey({ keys: [shown] });
};
