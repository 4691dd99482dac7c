import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed value belongs. It opens there and nowhere else, so values cannot be swapped between rows or columns. */
export interface SealedPlace {
  readonly table: string;
  readonly record: string;
  readonly field: string;
}

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** The first byte of everything sealed: a later form has another one. */
const form = 1;

/** What is authenticated beside the value. Lengths stand before the parts: no two places give the same bytes. */
export const boundTo = (purpose: string, parts: readonly string[]): Buffer =>
  Buffer.from([purpose, ...parts].map((part) => `${Buffer.byteLength(part, 'utf8')}:${part}`).join(''), 'utf8');

/**
 * AES-256-GCM under a fresh random nonce: form (1 byte), nonce (12), ciphertext, tag (16). With a key of its own for each
 * person a nonce comes again only after some 2³² values of one person.
 */
export const sealBytes = (
  key: Buffer,
  plain: Buffer,
  bound: Buffer,
  nonce: Buffer = randomBytes(nonceBytes),
): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(bound);
  return Buffer.concat([Buffer.of(form), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** `null` for what was changed, belongs elsewhere, or was sealed under another key. */
export const openBytes = (key: Buffer, sealed: Buffer, bound: Buffer): Buffer | null => {
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== form) return null;
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
};

const bound = ({ table, record, field }: SealedPlace): Buffer => boundTo('huihuan.value', [table, record, field]);

/** Seals a text for its place. */
export const sealText = (dataKey: Buffer, text: string, place: SealedPlace): Buffer =>
  sealBytes(dataKey, Buffer.from(text, 'utf8'), bound(place));

/** Opens a text that was sealed for this place; `null` where it was not, or was tampered with. */
export const openText = (dataKey: Buffer, sealed: Buffer, place: SealedPlace): string | null =>
  openBytes(dataKey, sealed, bound(place))?.toString('utf8') ?? null;
