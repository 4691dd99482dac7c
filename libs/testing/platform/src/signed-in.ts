import { derivedPassword } from '@huihuan/platform-auth';
import { createSignIns, SignInRefused, type SignIns } from '@huihuan/platform-sign-in';
import { demoLoginFor } from '@huihuan/seeds';

/** What the passwords of the demonstration people follow from, in tests. */
export const testDemoKey = 'a-key-of-demonstration-people-in-tests';

const doors = new Map<string, SignIns>();
const keys = new Map<string, string>();

/** Notes that the demonstration people at an address have their passwords by another key. */
export const noteDemoKey = (url: string, demoKey: string): void => {
  keys.set(url, demoKey);
};

const doorAt = (url: string): SignIns => {
  const known = doors.get(url) ?? createSignIns((path, init) => fetch(`${url}${path}`, init));
  doors.set(url, known);
  return known;
};

/** The `authorization` header of one of the demonstration people. @throws SignInRefused */
export const signedInAs = (url: string, login: string): Promise<string> =>
  doorAt(url).of({ login, password: derivedPassword(keys.get(url) ?? testDemoKey, login) });

/**
 * Whoever of the demonstration may usually ask for this. Nobody where the server has no registry; a registry that is away
 * answers for what was asked.
 */
export const usualAuthorization = async (
  url: string,
  method: string,
  path: string,
): Promise<string | Response | null> => {
  try {
    return await signedInAs(url, demoLoginFor(method, path));
  } catch (failure) {
    if (!(failure instanceof SignInRefused)) throw failure;
    return failure.answer.status >= 500 ? failure.answer : null;
  }
};

/** Forgets the tokens of an address, not its people. */
export const signInAnew = (url: string): void => {
  doors.delete(url);
};

/** Forgets who is signed in at an address: another server stands there now. */
export const forgetSignIns = (url: string): void => {
  doors.delete(url);
  keys.delete(url);
};

/** `fetch` of a path, signed in as the one who usually asks for it. */
export const fetchSignedIn = async (url: string, path: string, init: RequestInit = {}): Promise<Response> => {
  const authorization = await usualAuthorization(url, init.method ?? 'GET', path);
  if (authorization instanceof Response) return authorization;
  const headers = { ...(init.headers as Record<string, string> | undefined) };
  return fetch(`${url}${path}`, { ...init, headers: authorization === null ? headers : { authorization, ...headers } });
};
