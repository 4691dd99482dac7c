import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openOffice, walkThroughOffice, type Office } from '../oidc/office.spec-support.ts';
import { serveAccounts, type Accounts, type SignedInClient } from './accounts.support.spec.ts';

const origin = 'http://127.0.0.1:9';
const subject = 'zm-7731';
let office: Office;
let accounts: Accounts;
let administrator: SignedInClient;
let auditorId: string;
let lastId = 0;

/** A way to the office that was begun: where it leads, and the cookie of the browser. */
interface Way {
  readonly url: string;
  readonly cookie: string;
}

const begin = async (to = '/system/?tab=discarded'): Promise<Way> => {
  const answer = await fetch(`${accounts.registry.url}/session/oidc?${new URLSearchParams({ to }).toString()}`, {
    redirect: 'manual',
  });
  expect(answer.status).toBe(302);
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { url: answer.headers.get('location') ?? '', cookie };
};
const comeBack = (search: string, cookie: string): Promise<Response> =>
  fetch(`${accounts.registry.url}/session/oidc/callback${search}`, { redirect: 'manual', headers: { cookie } });
const signInAtOffice = async (login = subject, to?: string): Promise<Response> => {
  const way = await begin(to);
  return comeBack((await walkThroughOffice(way.url, login, origin)).search, way.cookie);
};
const locationOf = (answer: Response): string | null => answer.headers.get('location');
const refreshCookieOf = (answer: Response): string | undefined =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith('huihuan-refresh='));
const link = (personId: string, sub: string) => {
  lastId += 1;
  const id = `019b8be0-0000-7000-9000-${String(lastId).padStart(12, '0')}`;
  return administrator.post(`/people/${personId}/office-account`, { id, subject: sub });
};

beforeAll(async () => {
  // the provider says at each start that it is set up for tests
  for (const loud of ['info', 'warn'] as const) jest.spyOn(console, loud).mockImplementation(() => undefined);
  office = await openOffice(origin);
  accounts = await serveAccounts({ env: office.env });
  administrator = await accounts.signIn('administrator');
  auditorId = (await accounts.signIn('auditor')).personId;
  expect(await link(auditorId, subject)).toMatchObject({
    status: 201,
    body: { personId: auditorId, issuer: office.issuer },
  });
});
afterAll(async () => {
  await accounts.close();
  await office.close();
});

describe('signing in at the office', () => {
  it('is offered by its name', async () => {
    const answer = await accounts.send('GET', '/session/ways');
    expect(await answer.json()).toEqual({ passkey: false, office: { label: '县政务统一身份认证' } });
  });

  it('goes there with PKCE, state and nonce, and in a browser that can be told again', async () => {
    const { url, cookie } = await begin();
    const query = Object.fromEntries(new URL(url).searchParams);
    expect(url.startsWith(`${office.issuer}/`)).toBe(true);
    expect(query).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', code_challenge_method: 'S256', client_id: 'huihuan' },
      redirect_uri: `${origin}/api/registry/session/oidc/callback`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query[name]).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(cookie).toMatch(/^huihuan-oidc=[A-Za-z0-9_-]{32}$/);
    expect(url).not.toContain(cookie.split('=')[1]);
  });

  it.each(['cross-site', 'same-site'])('is begun by our own pages alone, not by a link of others: %s', async (site) => {
    const path = `${accounts.registry.url}/session/oidc?to=/operate/`;
    const ask = (from: string) => fetch(path, { redirect: 'manual', headers: { 'sec-fetch-site': from } });
    const answer = await ask(site);
    expect([answer.status, locationOf(answer)]).toEqual([302, '/operate/#sign-in=session.other-page']);
    expect(answer.headers.getSetCookie()).toEqual([]);
    for (const own of ['same-origin', 'none'])
      expect(locationOf(await ask(own))).toMatch(new RegExp(`^${office.issuer}/`));
  });

  it('opens a session as a password does, and leads back to the page that was asked for', async () => {
    const answer = await signInAtOffice();
    expect([answer.status, locationOf(answer)]).toEqual([302, '/system/?tab=discarded']);
    const cookie = refreshCookieOf(answer) ?? '';
    expect(cookie).toMatch(/Path=\/api\/registry\/session; HttpOnly; SameSite=Strict/);
    const [pair = ''] = cookie.split(';');
    const refreshed = await accounts.send('POST', '/session/refresh', { headers: { cookie: pair } });
    expect([refreshed.status, await refreshed.json()]).toMatchObject([
      201,
      { person: { personId: auditorId }, grants: [{ role: 'auditor' }] },
    ]);
  });

  it('tells somebody whom nobody has linked to ask an administrator', async () => {
    const answer = await signInAtOffice('zm-0000');
    expect(locationOf(answer)).toBe('/system/?tab=discarded#sign-in=oidc.unknown-subject');
    expect(refreshCookieOf(answer)).toBeUndefined();
  });

  it.each([
    ...['//evil.example', 'https://evil.example/', '/\\evil.example', '/api/registry/session'],
    ...['/system/../../evil.example', 'javascript:alert(1)'],
  ])('leads to no other place than a page of ours: %s', async (to) => {
    expect(locationOf(await signInAtOffice(subject, to))).toBe('/');
  });
});

describe('a way back from the office', () => {
  const refusedWith = async (answer: Response): Promise<string> => {
    expect([answer.status, refreshCookieOf(answer)]).toEqual([302, undefined]);
    return locationOf(answer) ?? '';
  };

  it('is refused with another state, or none', async () => {
    const way = await begin();
    const { searchParams } = await walkThroughOffice(way.url, subject, origin);
    for (const state of ['', 'x'.repeat(43)]) {
      const forged = new URLSearchParams({ ...Object.fromEntries(searchParams), state });
      expect(await refusedWith(await comeBack(`?${forged.toString()}`, way.cookie))).toBe('/#sign-in=oidc.failed');
    }
    expect(await refusedWith(await comeBack('', way.cookie))).toBe('/#sign-in=oidc.failed');
  });

  it('is good once: neither the way back nor the code of it is of use again', async () => {
    const way = await begin();
    const { search, searchParams } = await walkThroughOffice(way.url, subject, origin);
    expect(refreshCookieOf(await comeBack(search, way.cookie))).toBeDefined();
    expect(await refusedWith(await comeBack(search, way.cookie))).toBe('/#sign-in=oidc.failed');
    const other = await begin();
    const state = new URL(other.url).searchParams.get('state') ?? '';
    const replayed = new URLSearchParams({ ...Object.fromEntries(searchParams), state });
    const answer = await comeBack(`?${replayed.toString()}`, other.cookie);
    expect(await refusedWith(answer)).toBe('/system/?tab=discarded#sign-in=oidc.failed');
  });

  it('is refused in another browser than the one that went there', async () => {
    const [way, other] = [await begin(), await begin()];
    const { search } = await walkThroughOffice(way.url, subject, origin);
    expect(await refusedWith(await comeBack(search, other.cookie))).toBe('/#sign-in=oidc.failed');
    const again = await begin();
    const back = await walkThroughOffice(again.url, subject, origin);
    expect(await refusedWith(await comeBack(back.search, ''))).toBe('/#sign-in=oidc.failed');
  });

  it.each(['nonce', 'verifier'])('is refused where the %s is that of another way', async (what) => {
    const way = await begin();
    const { search } = await walkThroughOffice(way.url, subject, origin);
    const sql = `update sign_in_challenge set details = jsonb_set(details, array[$1], to_jsonb(repeat('x', 43)))`;
    await accounts.registry.database.query(sql, [what]);
    expect(await refusedWith(await comeBack(search, way.cookie))).toContain('#sign-in=oidc.failed');
  });

  it('is refused when it took too long, or the office said no', async () => {
    const way = await begin();
    const { search } = await walkThroughOffice(way.url, subject, origin);
    await accounts.registry.database.query("update sign_in_challenge set expires_at = now() - interval '1 second'");
    expect(await refusedWith(await comeBack(search, way.cookie))).toBe('/#sign-in=oidc.failed');
    const refused = await begin();
    const state = new URL(refused.url).searchParams.get('state') ?? '';
    const said = new URLSearchParams({ error: 'access_denied', state, iss: office.issuer });
    expect(await refusedWith(await comeBack(`?${said.toString()}`, refused.cookie))).toContain('#sign-in=oidc.failed');
  });
});

describe('links to accounts of the office', () => {
  it('are made by those who administer the person, never for oneself, and each account once', async () => {
    const driver = await accounts.signIn('driver-01');
    const body = { id: '019b8be0-0000-7000-9000-999999999999', subject: 'zm-1' };
    expect((await driver.post(`/people/${auditorId}/office-account`, body)).problem.code).toBe('permission.denied');
    expect((await link(administrator.personId, 'zm-2')).problem.code).toBe('person.oneself');
    expect((await link(driver.personId, subject)).problem.code).toBe('oidc.subject-taken');
    expect((await link('019b8be0-0000-7000-8000-00000000ffff', 'zm-3')).problem.code).toBe('person.unknown');
  });

  it('are taken away with the sessions that they opened', async () => {
    const driver = await accounts.signIn('driver-02');
    expect((await link(driver.personId, 'zm-driver')).status).toBe(201);
    const answer = await signInAtOffice('zm-driver');
    const [pair = ''] = (refreshCookieOf(answer) ?? '').split(';');
    const gone = await administrator.delete(`/people/${driver.personId}/office-account`);
    expect(gone).toMatchObject({ status: 200, body: { unlinked: 1 } });
    expect((await accounts.send('POST', '/session/refresh', { headers: { cookie: pair } })).status).toBe(401);
    expect(locationOf(await signInAtOffice('zm-driver'))).toContain('#sign-in=oidc.unknown-subject');
  });
});

describe('an office that is away', () => {
  it('is said to be, on the way there and on the way back', async () => {
    const away = await openOffice(origin);
    const elsewhere = await serveAccounts({ env: away.env });
    const start = (): Promise<Response> => fetch(`${elsewhere.registry.url}/session/oidc`, { redirect: 'manual' });
    const begun = await start();
    const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
    const back = await walkThroughOffice(locationOf(begun) ?? '', subject, origin);
    await away.close();
    const callback = `${elsewhere.registry.url}/session/oidc/callback${back.search}`;
    const returned = await fetch(callback, { redirect: 'manual', headers: { cookie } });
    expect(locationOf(returned)).toBe('/#sign-in=oidc.away');
    await elsewhere.close();
    const fresh = await serveAccounts({ env: away.env });
    const answer = await fetch(`${fresh.registry.url}/session/oidc?to=/system/`, { redirect: 'manual' });
    expect(locationOf(answer)).toBe('/system/#sign-in=oidc.away');
    await fresh.close();
  });

  it('is not offered where none is set up', async () => {
    const plain = await serveAccounts();
    expect(await (await plain.send('GET', '/session/ways')).json()).toEqual({ passkey: true, office: null });
    const answer = await fetch(`${plain.registry.url}/session/oidc`, { redirect: 'manual' });
    expect(locationOf(answer)).toBe('/#sign-in=oidc.not-offered');
    await plain.close();
  });
});
