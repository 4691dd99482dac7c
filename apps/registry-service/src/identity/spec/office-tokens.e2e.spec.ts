import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decodeJwt, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { openOffice, walkThroughOffice, type Office } from '../oidc/office.spec-support.ts';
import { serveAccounts, type Accounts } from './accounts.support.spec.ts';

const origin = 'http://127.0.0.1:9';
const subject = 'zm-7732';
let office: Office;
let accounts: Accounts;
let strange: CryptoKey;

beforeAll(async () => {
  // the provider says at each start that it is set up for tests
  for (const loud of ['info', 'warn'] as const) jest.spyOn(console, loud).mockImplementation(() => undefined);
  office = await openOffice(origin);
  accounts = await serveAccounts({ env: office.env });
  ({ privateKey: strange } = await generateKeyPair('RS256'));
  const [administrator, auditor] = [await accounts.signIn('administrator'), await accounts.signIn('auditor')];
  const link = { id: '019b8be0-0000-7000-9000-000000000077', subject };
  expect((await administrator.post(`/people/${auditor.personId}/office-account`, link)).status).toBe(201);
});
afterEach(() => office.tamper(null));
afterAll(async () => {
  await accounts.close();
  await office.close();
});

const signInAtOffice = async (): Promise<readonly [isSignedIn: boolean, to: string]> => {
  const begun = await fetch(`${accounts.registry.url}/session/oidc?to=/system/`, { redirect: 'manual' });
  const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  const back = await walkThroughOffice(begun.headers.get('location') ?? '', subject, origin);
  const callback = `${accounts.registry.url}/session/oidc/callback${back.search}`;
  const answer = await fetch(callback, { redirect: 'manual', headers: { cookie } });
  const isSignedIn = answer.headers.getSetCookie().some((each) => each.startsWith('huihuan-refresh='));
  return [isSignedIn, answer.headers.get('location') ?? ''];
};

const signed = (idToken: string, claims: JWTPayload, key = office.key): Promise<string> =>
  new SignJWT({ ...decodeJwt(idToken), ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'office' }).sign(key);
const withClaims = (idToken: string, claims: JWTPayload): string => {
  const [head = '', , signature = ''] = idToken.split('.');
  const body = Buffer.from(JSON.stringify({ ...decodeJwt(idToken), ...claims })).toString('base64url');
  return [head, body, signature].join('.');
};
const unsigned = (idToken: string): string =>
  `${Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')}.${idToken.split('.')[1] ?? ''}.`;

describe('what the office says of who signed in', () => {
  it('is taken as it is, and as its key signs it', async () => {
    expect(await signInAtOffice()).toEqual([true, '/system/']);
    office.tamper((idToken) => signed(idToken, {}));
    expect(await signInAtOffice()).toEqual([true, '/system/']);
  });

  it.each<[string, (idToken: string) => string | Promise<string>]>([
    ['is signed by another key', (idToken) => signed(idToken, {}, strange)],
    ['says more than was signed', (idToken) => withClaims(idToken, { acr: 'high' })],
    ['is not signed', unsigned],
    ['is of another issuer', (idToken) => signed(idToken, { iss: 'https://other.example' })],
    ['is for another platform', (idToken) => signed(idToken, { aud: 'another-client' })],
    ['is for several, and not given to this one', (idToken) => signed(idToken, { aud: ['huihuan', 'x'], azp: 'x' })],
    ['is over', (idToken) => signed(idToken, { exp: 1_700_000_000 })],
    ['answers another request', (idToken) => signed(idToken, { nonce: 'x'.repeat(43) })],
  ])('is refused where it %s', async (_name, change) => {
    office.tamper(change);
    expect(await signInAtOffice()).toEqual([false, '/system/#sign-in=oidc.failed']);
  });
});

describe('a server that says it is another provider', () => {
  it('is not asked to sign anybody in', async () => {
    const metadata = await (await fetch(`${office.issuer}/.well-known/openid-configuration`)).text();
    const pretender = createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(metadata),
    ).listen(0, '127.0.0.1');
    await once(pretender, 'listening');
    const issuer = `http://127.0.0.1:${(pretender.address() as AddressInfo).port}`;
    const misled = await serveAccounts({ env: { ...office.env, HUIHUAN_OIDC_ISSUER: issuer } });
    const begun = await fetch(`${misled.registry.url}/session/oidc?to=/system/`, { redirect: 'manual' });
    expect(begun.headers.get('location')).toMatch(/^\/system\/#sign-in=oidc\./);
    await misled.close();
    pretender.closeAllConnections();
    pretender.close();
  });
});
