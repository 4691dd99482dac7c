import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const name = 'huihuan-oidc';
/** `Lax`, because the way back begins at another site; it opens nothing by itself. */
const attributes = 'Path=/api/registry/session/oidc; HttpOnly; SameSite=Lax';

/** Ties the way there to the browser that goes it: nobody can send another one back with a code of their own. */
export const newTransaction = (): string => randomBytes(24).toString('base64url');

export const transactionDigest = (value: string): string => createHash('sha256').update(value).digest('base64url');

/** @param seconds 0 deletes it */
export const transactionCookie = (value: string, seconds: number, isSecure: boolean): string =>
  `${name}=${value}; ${attributes}; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`;

export const transactionIn = ({ cookie }: IncomingHttpHeaders): string | null => {
  const found = (cookie ?? '').split(';').find((part) => part.trim().startsWith(`${name}=`));
  const value = found?.trim().slice(name.length + 1) ?? '';
  return /^[A-Za-z0-9_-]{32}$/.test(value) ? value : null;
};
