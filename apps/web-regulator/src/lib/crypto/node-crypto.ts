import { sha256 } from './sha256.ts';

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the shared rules ask of `node:crypto`, for the browser: SHA-256 and nothing else. */
export function hash(algorithm: 'sha256', data: string | Uint8Array, encoding: 'hex'): string;
export function hash(algorithm: 'sha256', data: string | Uint8Array, encoding: 'buffer'): Uint8Array;
export function hash(_: 'sha256', data: string | Uint8Array, encoding: 'hex' | 'buffer'): string | Uint8Array {
  const digest = sha256(typeof data === 'string' ? new TextEncoder().encode(data) : data);
  return encoding === 'hex' ? hexOf(digest) : digest;
}
