import { createHash } from 'node:crypto';

/** JSON in one word of letters, digits, `-` and `_`, which no shell, compose file or YAML takes apart. */
export const writeKey = (value: object): string => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');

/** Reads such a word, or JSON as it is; `null` for what is neither. */
const readKey = (text: string): Readonly<Record<string, unknown>> | null => {
  const json = text.trimStart().startsWith('{') ? text : Buffer.from(text, 'base64url').toString('utf8');
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
};

/** The name of a public key: its JWK thumbprint (RFC 7638). Who compares names compares keys. */
export const thumbprintOf = ({ x, y }: { readonly x?: unknown; readonly y?: unknown }): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');

const coordinate = /^[A-Za-z0-9_-]{43}$/;
const isCoordinate = (value: unknown): value is string => typeof value === 'string' && coordinate.test(value);

/** A public key on P-256 as a JWK (RFC 7517): what it is, and no word about what it is for. */
export interface PublicPoint {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface PublicKey extends PublicPoint {
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** The public part of a JWK on P-256, named by its thumbprint; `null` for any other value. */
export const publicPartOf = (jwk: unknown): PublicKey | null => {
  if (typeof jwk !== 'object' || jwk === null) return null;
  const { kty, crv, x, y } = jwk as Readonly<Record<string, unknown>>;
  if (kty !== 'EC' || crv !== 'P-256' || !isCoordinate(x) || !isCoordinate(y)) return null;
  return { kty, crv, x, y, kid: thumbprintOf({ x, y }), alg: 'ES256', use: 'sig' };
};

/** A private key with its public part. */
export interface PrivateKey extends PublicKey {
  readonly d: string;
}

/** Reads a private key out of the text of a setting; `null` where it is none. */
export const privateKeyIn = (text: string): PrivateKey | null => {
  const jwk = readKey(text);
  const shown = publicPartOf(jwk);
  const d = jwk?.['d'];
  return shown === null || !isCoordinate(d) ? null : { ...shown, d };
};

/** Reads a key set (`{"keys": […]}`) out of the text of a setting; `null` where it is none or one of its keys is none. */
export const publicKeysIn = (text: string): readonly PublicKey[] | null => {
  const keys = readKey(text)?.['keys'];
  if (!Array.isArray(keys) || keys.length === 0) return null;
  const read = keys.map(publicPartOf);
  return read.every((key) => key !== null) ? read : null;
};
