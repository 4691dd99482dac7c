import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const form = 1;
const nameBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nameBytes + nonceBytes;

/** The key that originals are sealed under, out of the secret of the installation. */
const sealingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'huihuan.files.original', 32));

const nameOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, nameBytes);

export interface OriginalSeal {
  seal(bytes: Buffer, sha256: string): Buffer;
  /** `null` for what was changed, is another file, or was sealed under a secret that is not there any more. */
  open(sealed: Buffer, sha256: string): Buffer | null;
}

/**
 * Seals uploaded originals by AES-256-GCM, bound to their digest: form (1 byte), name of the key (8), nonce (12), bytes, tag
 * (16). One key seals up to 2³² originals before a random nonce is likely to come again.
 * @param secrets the first seals, all of them open
 */
export const originalSeal = (secrets: readonly string[]): OriginalSeal => {
  const keys = secrets.map(sealingKey);
  const [first] = keys;
  if (first === undefined) throw new TypeError('a secret is needed');
  return {
    seal: (bytes, sha256) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', first, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(sha256));
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([Buffer.of(form), nameOf(first), nonce, sealed, cipher.getAuthTag()]);
    },
    open: (sealed, sha256) => {
      if (sealed.length < headBytes + tagBytes || sealed[0] !== form) return null;
      const key = keys.find((one) => nameOf(one).equals(sealed.subarray(1, 1 + nameBytes)));
      if (key === undefined) return null;
      const nonce = sealed.subarray(1 + nameBytes, headBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(sha256));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(headBytes, -tagBytes)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
};
