import { derivedPassword } from '@huihuan/platform-auth';
import { createSignIns, openRefreshing, SignInRefused } from '@huihuan/platform-sign-in';
import { demoAccounts, demoLoginFor } from '@huihuan/seeds';
import { Trouble } from '../args/command.ts';
import { demoKeys } from './demo-keys.ts';
import { savedSessions, saveSession } from './saved-sessions.ts';

/** The `authorization` header for a request; `null` where nobody is signed in. */
export type Authorization = (method: string, path: string) => Promise<string | null>;

interface Place {
  readonly url: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
}

/**
 * By what requests are signed in, found at the first of them: the token of `HUIHUAN_TOKEN`, who signed in by `hh login`, or
 * the demonstration people of the data on this machine.
 */
export const openAuthorization = (place: Place): Authorization => {
  let found: Promise<Authorization> | null = null;
  return async (method, path) => {
    found ??= authorizationAt(place);
    return (await found)(method, path);
  };
};

const nobody: Authorization = () => Promise.resolve(null);

const authorizationAt = async (place: Place): Promise<Authorization> => {
  const token = place.environment['HUIHUAN_TOKEN'];
  if (token) return () => Promise.resolve(`Bearer ${token}`);
  return (await byLogin(place)) ?? (await byDemonstration(place)) ?? nobody;
};

const byLogin = async ({ url, environment, send }: Place): Promise<Authorization | null> => {
  const saved = (await savedSessions(environment))[url];
  if (saved === undefined) return null;
  const { displayName, refreshToken } = saved;
  const keep = (next: string): Promise<void> => saveSession(environment, url, { displayName, refreshToken: next });
  const refresh = openRefreshing({ send, session: { refreshToken, keep } });
  return () =>
    refresh().catch((failure: unknown) => {
      throw overOf(url, failure);
    });
};

const overOf = (url: string, failure: unknown): unknown =>
  failure instanceof SignInRefused && failure.answer.status < 500
    ? new Trouble(
        {
          zh: `在 ${url} 的登录已失效，请重新运行 hh login`,
          en: `the sign-in at ${url} is over; run hh login again`,
        },
        failure,
      )
    : failure;

const byDemonstration = async (place: Place): Promise<Authorization | null> => {
  const as = await demonstrationAt(place);
  return as === null ? null : (method, path) => as(demoLoginFor(method, path));
};

/** A data folder may be that of another server: the first key that opens it is taken. */
const demonstrationAt = async ({ environment, send }: Place): Promise<((login: string) => Promise<string>) | null> => {
  for (const key of demoKeys(environment)) {
    const signIns = createSignIns(send);
    const as = (login: string): Promise<string> => signIns.of({ login, password: derivedPassword(key, login) });
    if (await opens(() => as('verifier'))) return as;
  }
  return null;
};

const answering: readonly string[] = ['attendant', 'transfer-operator', 'sorting-operator'];

/**
 * By site: somebody who works there and is another person than the one who sends the other requests. Only the people of the
 * demonstration are known; whoever signed in with a token or by `hh login` is alone.
 */
export const openColleagues = async (place: Place): Promise<ReadonlyMap<string, Authorization>> => {
  const { environment, url } = place;
  if (environment['HUIHUAN_TOKEN'] || (await savedSessions(environment))[url] !== undefined) return new Map();
  const as = await demonstrationAt(place);
  if (as === null) return new Map();
  const people = demoAccounts().filter(({ role }) => answering.includes(role));
  return new Map(people.flatMap(({ login, siteIds }) => siteIds.map((siteId) => [siteId, () => as(login)] as const)));
};

const opens = async (signIn: () => Promise<string>): Promise<boolean> => {
  try {
    await signIn();
    return true;
  } catch (failure) {
    if (failure instanceof SignInRefused && failure.answer.status < 500) return false;
    throw failure;
  }
};
