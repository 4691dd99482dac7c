import { Answer } from '@huihuan/platform-http';
import type { Identity } from '../identity.ts';
import type { Access } from './issue-access.ts';
import { isSecureOrigin, refreshCookie } from './refresh-cookie.ts';
import type { Opened } from './sign-in.ts';

/** The cookie by which a browser has its next token. */
export const cookieOf = ({ limits, settings }: Identity, refreshToken: string): string =>
  refreshCookie(refreshToken, limits.longestSeconds, isSecureOrigin(settings.HUIHUAN_ORIGIN));

/** What a browser gets: the refresh token in a cookie, and nothing of it in the body. */
export const browserAnswer = (
  identity: Identity,
  { access, refreshToken }: Opened,
): Answer<Access & { refreshToken: string | null }> =>
  new Answer({ ...access, refreshToken: null }, undefined, { 'set-cookie': cookieOf(identity, refreshToken) });
