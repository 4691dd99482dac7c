import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export const variants = ['picture', 'thumbnail', 'original'] as const;
/** `picture` is what was stored of the file, a document included. */
export type Variant = (typeof variants)[number];

/** A link lasts no longer than this, and no longer than the token of whoever asked for it. */
export const linkSeconds = 300;

export interface LinkContent {
  readonly fileId: string;
  readonly variant: Variant;
  /** Whom the permission was given to; the log names them where the link is used. */
  readonly personId: string;
  readonly expiresAt: Date;
}

export interface ShortLinks {
  tokenOf(content: LinkContent): string;
  /** What a token allows; `null` where it is forged, damaged or has run out. */
  read(token: string, now: Date): LinkContent | null;
}

const codes: Readonly<Record<Variant, string>> = { picture: 'p', thumbnail: 't', original: 'o' };
const ofCode = new Map(variants.map((variant) => [codes[variant], variant]));

const uuidDigits = (uuid: string): string => uuid.replaceAll('-', '');
const uuidOf = (digits: string): string => digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const form = /^([pto])([0-9a-f]{32})([0-9a-f]{32})([0-9a-z]{1,9})\.([A-Za-z0-9_-]{43})$/;

/**
 * Links that are a permission by themselves: HMAC-SHA-256 over file, variant, person and end, under a key of their own. So
 * an image can be shown where no token can be sent along, such as in `<img src>`.
 * @param secrets the first signs, all of them are accepted
 */
export const shortLinks = (secrets: readonly string[]): ShortLinks => {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'huihuan.files.link', 32)));
  const sign = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const [first] = keys;
  if (first === undefined) throw new TypeError('a secret is needed');
  return {
    tokenOf: ({ fileId, variant, personId, expiresAt }) => {
      const ends = Math.floor(expiresAt.getTime() / 1000).toString(36);
      const text = `${codes[variant]}${uuidDigits(fileId)}${uuidDigits(personId)}${ends}`;
      return `${text}.${sign(first, text).toString('base64url')}`;
    },
    read: (token, now) => {
      const [, code = '', file = '', person = '', ends = '', signature = ''] = form.exec(token) ?? [];
      const variant = ofCode.get(code);
      if (variant === undefined) return null;
      const given = Buffer.from(signature, 'base64url');
      const text = token.slice(0, token.lastIndexOf('.'));
      if (!keys.some((key) => timingSafeEqual(sign(key, text), given))) return null;
      const expiresAt = new Date(parseInt(ends, 36) * 1000);
      return expiresAt > now ? { fileId: uuidOf(file), variant, personId: uuidOf(person), expiresAt } : null;
    },
  };
};
