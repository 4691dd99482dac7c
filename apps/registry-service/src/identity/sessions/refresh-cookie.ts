import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from '@huihuan/kernel-domain';

/** Sent to the routes of the session alone, read by no script, never from another site. */
const attributes = 'Path=/api/registry/session; HttpOnly; SameSite=Strict';

/** `__Secure-` makes browsers refuse it over plain HTTP, which is spoken on the own machine only. */
const nameOf = (isSecure: boolean): string => (isSecure ? '__Secure-huihuan-refresh' : 'huihuan-refresh');

export const isSecureOrigin = (origin: string | undefined): boolean => origin?.startsWith('https:') ?? false;

/** @param seconds until it is of no use; 0 deletes it */
export const refreshCookie = (token: string, seconds: number, isSecure: boolean): string =>
  `${nameOf(isSecure)}=${token}; ${attributes}; Max-Age=${Math.floor(seconds)}${isSecure ? '; Secure' : ''}`;

export const refreshTokenIn = ({ cookie }: IncomingHttpHeaders, isSecure: boolean): string | null => {
  const name = nameOf(isSecure);
  const found = (cookie ?? '').split(';').find((part) => part.trim().startsWith(`${name}=`));
  const token = found?.trim().slice(name.length + 1) ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
};

/**
 * Whether a request that carries the cookie comes from a page of ours: browsers say where from, and `SameSite=Strict` is
 * not all there is. Programs say nothing of the kind.
 */
export const isFromOurPage = (headers: IncomingHttpHeaders, origin: string | undefined): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || origin === undefined || headers.origin === origin;
};

export const otherPage: Problem = {
  code: 'session.other-page',
  kind: 'forbidden',
  zh: '此操作只能由本平台的页面发起',
  en: 'only pages of this platform may do this',
};
