import { derivedPassword } from '@huihuan/platform-auth';
import { createSignIns, SignInRefused, type SignIns } from '@huihuan/platform-sign-in';
import { demoLoginFor } from '@huihuan/seeds';

/** What the passwords of the demonstration people follow from, in tests. */
export const testDemoKey = 'a-key-of-demonstration-people-in-tests';

const doors = new Map<string, SignIns>();

const doorAt = (url: string): SignIns => {
  const known = doors.get(url) ?? createSignIns((path, init) => fetch(`${url}${path}`, init));
  doors.set(url, known);
  return known;
};

/** The `authorization` header of one of the demonstration people. @throws SignInRefused */
export const signedInAs = (url: string, login: string, demoKey: string = testDemoKey): Promise<string> =>
  doorAt(url).of({ login, password: derivedPassword(demoKey, login) });

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

/** Forgets who is signed in at an address: another server stands there now. */
export const forgetSignIns = (url: string): void => {
  doors.delete(url);
};
