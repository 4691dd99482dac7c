import { askForAccess, isFresh, type UsableAccess, type Send } from './granted-access.ts';

/** Where the one refresh token of a session is kept between two runs of a program. */
export interface KeptSession {
  readonly refreshToken: string;
  /** Replaces it: the one that was used is good no longer. */
  keep(refreshToken: string): Promise<void>;
}

export interface RefreshingOptions {
  readonly send: Send;
  readonly session: KeptSession;
}

/**
 * The value of the `authorization` header for a session that was signed in before. The new refresh token is kept before the
 * access token is used.
 * @throws SignInRefused where the session is over
 */
export const openRefreshing = ({ send, session }: RefreshingOptions): (() => Promise<string>) => {
  let { refreshToken } = session;
  let current: Promise<UsableAccess> | null = null;

  const refresh = async (): Promise<UsableAccess> => {
    const access = await askForAccess(send, '/api/registry/session/refresh', { refreshToken });
    refreshToken = access.refreshToken ?? refreshToken;
    await session.keep(refreshToken);
    return access;
  };

  return async () => {
    const known = await current;
    if (known === null || !isFresh(known)) {
      current = refresh();
      current.catch(() => {
        current = null;
      });
    }
    const access = await current;
    if (access === null) throw new TypeError('a refresh answered nothing');
    return `Bearer ${access.accessToken}`;
  };
};
