import { askForAccess, isFresh, type UsableAccess, type Send } from './granted-access.ts';

export { SignInRefused } from './granted-access.ts';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** The sign-ins of a program at one server. */
export interface SignIns {
  /** The value of the `authorization` header; signs in where there is no token, or none that lasts. */
  of(credentials: Credentials): Promise<string>;
}

/** Signs in once for each login, however many ask at once, and again before the token runs out. */
export const createSignIns = (send: Send): SignIns => {
  const granted = new Map<string, Promise<UsableAccess>>();

  const signIn = (credentials: Credentials): Promise<UsableAccess> => {
    const asked = askForAccess(send, '/api/registry/session', { ...credentials, as: 'program' });
    granted.set(credentials.login, asked);
    // a refusal is told to those who wait for it, and the next one tries again
    asked.catch(() => granted.delete(credentials.login));
    return asked;
  };

  return {
    of: async (credentials) => {
      const known = await granted.get(credentials.login);
      const { accessToken } = known !== undefined && isFresh(known) ? known : await signIn(credentials);
      return `Bearer ${accessToken}`;
    },
  };
};
