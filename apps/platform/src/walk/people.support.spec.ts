import { createSignIns } from '@huihuan/platform-sign-in';
import { call, testId } from '@huihuan/testing-platform';

/** Where a role is given: at the places of the objects that the walk asks about, or next to them. */
export interface Places {
  readonly siteIds: readonly string[];
  readonly areaCode: string;
}

export interface Walker {
  readonly personId: string;
  readonly login: string;
  readonly password: string;
  /** A header that is good for some minutes; another sign-in each time. */
  authorization(): Promise<string>;
}

const password = 'nineteen herons on the weir';

type Grants = readonly { readonly role: string; readonly scope: unknown }[];

const atSites = ({ siteIds }: Places, role: string): Grants =>
  siteIds.map((siteId) => ({ role, scope: { kind: 'site', siteId } }));

const siteRoles = ['attendant', 'driver', 'transfer-operator', 'sorting-operator', 'supervisor', 'site-administrator'];

/** What somebody of a role holds at these places. */
export const grantsOf = (role: string, places: Places): Grants => {
  if (siteRoles.includes(role)) return atSites(places, role);
  if (role === 'regulator' || role === 'auditor') return [{ role, scope: { kind: 'area', areaCode: places.areaCode } }];
  if (role === 'resident' || role === 'institution') return [{ role, scope: { kind: 'self' } }];
  return [{ role, scope: { kind: 'network' } }];
};

const done = async (url: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
  const answer = await call(url, path, body, headers);
  if (answer.status > 299) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Gives a grant, unless the role is none of this kind of site. */
const give = async (url: string, personId: string, { role, scope }: Grants[number]): Promise<void> => {
  const path = `/api/registry/people/${personId}/grants`;
  const { status, body } = await call<{ code?: string }>(url, path, { id: testId(), role, scope, to: null });
  if (status > 299 && body.code !== 'grant.role-site') throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
};

/** Registers a person with these roles, who has signed in once and has a password of their own. */
export const makeWalker = async (url: string, name: string, grants: Grants): Promise<Walker> => {
  const personId = testId();
  const login = `walker-${name}`;
  await done(url, '/api/registry/people', { id: personId, displayName: name, login });
  for (const grant of grants) await give(url, personId, grant);
  const { password: first } = await done(url, `/api/registry/people/${personId}/one-time-password`, {});
  const signedIn = (secret: string): Promise<string> =>
    createSignIns((path, init) => fetch(`${url}${path}`, init)).of({ login, password: secret });
  await done(
    url,
    '/api/registry/password',
    { oldPassword: first, newPassword: password },
    { authorization: await signedIn(String(first)) },
  );
  return { personId, login, password, authorization: () => signedIn(password) };
};
