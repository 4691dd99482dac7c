import type { OfflineLock } from '../store/device.ts';
import { utf8 } from '../signing/bytes.ts';

/** OWASP's figure for PBKDF2 with SHA-256; about half a second on a tablet. */
export const lockIterations = 600_000;

/** As many wrong ones as the server takes. */
export const triesAllowed = 5;

/** So long after the server last knew a person here, their PIN opens nothing by itself. */
export const offlineDays = 7;

/** What a PIN opens offline. */
export interface Sealed {
  readonly personId: string;
  readonly siteId: string;
  readonly refreshToken: string | null;
}

/**
 * The key that a PIN makes on this tablet: PBKDF2 over the PIN and who it is of, with a salt of its own. Somebody who copies the
 * whole disk can try out a million PINs in days; what that opens is a refresh token that is worth nothing without the key of
 * the tablet, and it is the server that judges what was signed.
 */
export const lockKey = async (
  crypto: Crypto,
  secret: { readonly pin: string; readonly personId: string; readonly deviceId: string },
  { salt, iterations }: Pick<OfflineLock, 'salt' | 'iterations'>,
): Promise<CryptoKey> => {
  const text = `${secret.deviceId}.${secret.personId}.${secret.pin}`;
  const material = await crypto.subtle.importKey('raw', utf8(text), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

export const newSalt = (crypto: Crypto): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(16));

export const seal = async (
  crypto: Crypto,
  key: CryptoKey,
  value: Sealed,
): Promise<Pick<OfflineLock, 'iv' | 'sealed'>> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(JSON.stringify(value))) };
};

/** What is sealed; `null` where the key is another one, and so the PIN was wrong. */
export const unseal = async (crypto: Crypto, key: CryptoKey, lock: OfflineLock): Promise<Sealed | null> => {
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: lock.iv }, key, lock.sealed);
    return JSON.parse(new TextDecoder().decode(opened)) as Sealed;
  } catch {
    return null;
  }
};
