import { derivedPassword } from '@huihuan/platform-auth';
import { createSignIns, type SignIns } from '@huihuan/platform-sign-in';

/** What the passwords of the demonstration people follow from in every program that the bench starts. */
export const benchDemoKey = 'a-key-of-demonstration-people-in-the-bench';

const doors = new Map<string, SignIns>();

const doorAt = (url: string): SignIns => {
  const known = doors.get(url) ?? createSignIns((path, init) => fetch(`${url}${path}`, init));
  doors.set(url, known);
  return known;
};

/** The program that moves goods does so everywhere; the one that verifies reads everything. */
const loginFor = (method: string): string => (method === 'GET' ? 'verifier' : 'simulator');

/** The `authorization` header of whoever usually asks for this. */
export const authorizationFor = (url: string, method: string): Promise<string> =>
  authorizationOf(url, loginFor(method));

/** The `authorization` header of this demonstration person. */
export const authorizationOf = (url: string, login: string): Promise<string> =>
  doorAt(url).of({ login, password: derivedPassword(benchDemoKey, login) });
