import { hash } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes of a text, in 64 lower-case hexadecimal digits. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 of bytes, as 32 bytes. In one step: trees take millions of short ones, and this halves their time. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');
