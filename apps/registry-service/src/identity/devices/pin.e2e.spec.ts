import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { demoNetwork } from '@huihuan/seeds';
import { decodeJwt } from 'jose';
import type { Answered } from '../../spec/registry.support.spec.ts';
import {
  answered,
  demoPassword,
  serveAccounts,
  type Accounts,
  type SignedInClient,
} from '../spec/accounts.support.spec.ts';
import { enrolled, newTablet, type Tablet } from './tablet.support.spec.ts';

interface Seen {
  readonly deviceId: string;
  readonly lastSeenAt: string | null;
}

let accounts: Accounts;
let administrator: SignedInClient;
let tablet: Tablet;
let operator: string;
const own = demoNetwork().sites.find((site) => site.code === 'ZM-T-001')?.id ?? '';
const [login, pin] = ['site-administrator-01', '739105'];

beforeAll(async () => {
  accounts = await serveAccounts();
  administrator = await accounts.signIn(login);
  tablet = await enrolled(accounts, administrator, own);
  // who administers here works here too, by another grant of the system administrator
  const system = await accounts.signIn('administrator');
  operator = administrator.personId;
  const grant = { id: newId(), role: 'transfer-operator', scope: { kind: 'site', siteId: own } };
  const given = await system.post(`/people/${operator}/grants`, grant);
  if (given.status >= 300 && given.problem.code !== 'grant.overlap') throw new Error(given.text);
});
afterAll(() => accounts.close());

const codeOf = ({ status, problem }: Answered): [number, string | undefined] => [status, problem.code];
const tokenOf = ({ body }: Answered): string => body['accessToken'] as string;
const setByPassword = async (device: Tablet, digits = pin): Promise<Answered> => {
  const opened = await device.signInByPassword(login, demoPassword(login));
  return device.setPin(tokenOf(opened), operator, digits);
};
const post = async (path: string, body: object): Promise<Answered> =>
  answered(await accounts.send('POST', path, { body }));

describe('a PIN', () => {
  it('is set by whoever signed in by password on the device, and opens the work at its site alone', async () => {
    expect(codeOf(await tablet.setPin(administrator.accessToken, operator, pin))).toEqual([403, 'pin.needs-password']);
    const opened = await tablet.signInByPassword(login, demoPassword(login));
    expect(codeOf(await tablet.setPin(tokenOf(opened), operator, '123456'))).toEqual([422, 'pin.weak']);
    expect(await tablet.setPin(tokenOf(opened), operator, pin)).toMatchObject({ status: 200 });
    const signedIn = await tablet.signInByPin(operator, pin);
    expect(signedIn.status).toBe(201);
    expect(decodeJwt(tokenOf(signedIn))).toMatchObject({
      dev: tablet.deviceId,
      grants: [`transfer-operator@site:${own}`],
    });
    expect(codeOf(await tablet.setPin(tokenOf(signedIn), operator, '482913'))).toEqual([403, 'pin.needs-password']);
    const headers = { authorization: `Bearer ${tokenOf(signedIn)}` };
    const tried = await answered(await accounts.send('POST', `/sites/${own}/device-codes`, { headers }));
    expect(codeOf(tried)).toEqual([403, 'permission.denied']);
    const listed = (await administrator.get(`/sites/${own}/devices`)).body['devices'] as readonly Seen[];
    const { lastSeenAt } = listed.find(({ deviceId }) => deviceId === tablet.deviceId) ?? { lastSeenAt: null };
    expect(Date.now() - Date.parse(lastSeenAt ?? '')).toBeLessThan(120_000);
    const kept = await rowsOf<{ hash: string }>(accounts.registry.database, 'select hash from device_pin');
    expect(kept[0]?.hash).toMatch(/^\$argon2id\$/);
  });

  it('is good on its own device, and for a signature of that device', async () => {
    const other = await enrolled(accounts, administrator, own);
    expect(codeOf(await other.signInByPin(operator, pin))).toEqual([401, 'pin.failed']);
    const stranger = await newTablet(accounts, tablet.deviceId);
    expect(codeOf(await stranger.signInByPin(operator, pin))).toEqual([401, 'device.proof']);
    const unknown = await newTablet(accounts);
    expect(codeOf(await unknown.signInByPin(operator, pin))).toEqual([401, 'device.proof']);
  });

  it('comes with a challenge that is answered once, by what was asked for', async () => {
    const proof = await tablet.prove({ act: 'session.pin', personId: operator });
    const body = { personId: operator, pin, ...proof };
    const path = `/devices/${tablet.deviceId}/session`;
    const answers = await Promise.all([post(path, body), post(path, body), post(path, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    expect(codeOf(await post(path, body))).toEqual([401, 'device.challenge']);
    const forRefresh = await tablet.prove({ act: 'session.refresh' });
    expect(codeOf(await post(path, { personId: operator, pin, ...forRefresh }))).toEqual([401, 'device.proof']);
    const forged = {
      ...proof,
      challenge: `zzzzzzzzz.${proof.challenge.split('.')[1]}.${proof.challenge.split('.')[2]}`,
    };
    expect(codeOf(await post(path, { personId: operator, pin, ...forged }))).toEqual([401, 'device.challenge']);
  });

  it('is blocked after five wrong tries, however they come, until a sign-in by password on the device', async () => {
    const guesses = await Promise.all(Array.from({ length: 8 }, () => tablet.signInByPin(operator, '482914')));
    const codes = guesses.map(({ problem }) => problem.code).sort();
    expect(codes).toEqual([...Array<string>(3).fill('pin.blocked'), ...Array<string>(5).fill('pin.failed')]);
    expect(codeOf(await tablet.signInByPin(operator, pin))).toEqual([403, 'pin.blocked']);
    expect((await tablet.signInByPassword(login, demoPassword(login))).status).toBe(201);
    expect((await tablet.signInByPin(operator, pin)).status).toBe(201);
  });

  it('is cleared by its owner', async () => {
    const device = await enrolled(accounts, administrator, own);
    expect((await setByPassword(device)).status).toBe(200);
    expect(await administrator.delete(`/devices/${device.deviceId}/pin`)).toMatchObject({ body: { cleared: true } });
    expect(codeOf(await device.signInByPin(operator, pin))).toEqual([401, 'pin.failed']);
  });
});

describe('a session on a device', () => {
  it('is refreshed there alone', async () => {
    const signedIn = await tablet.signInByPin(operator, pin);
    const refreshToken = signedIn.body['refreshToken'] as string;
    expect(codeOf(await post('/session/refresh', { refreshToken }))).toEqual([401, 'session.ended']);
    const other = await enrolled(accounts, administrator, own);
    expect(codeOf(await other.refresh(refreshToken))).toEqual([401, 'session.ended']);
    const refreshed = await tablet.refresh(refreshToken);
    expect(refreshed.status).toBe(201);
    expect(decodeJwt(tokenOf(refreshed))).toMatchObject({ dev: tablet.deviceId });
  });

  it('ends with its device', async () => {
    const device = await enrolled(accounts, administrator, own);
    expect((await setByPassword(device)).status).toBe(200);
    const signedIn = await device.signInByPin(operator, pin);
    const revocation = { id: newId(), reason: 'lost', revokedAt: null };
    await administrator.post(`/sites/${own}/devices/${device.deviceId}/revocation`, revocation);
    const headers = { authorization: `Bearer ${tokenOf(signedIn)}` };
    expect(codeOf(await answered(await accounts.send('GET', '/session', { headers })))).toEqual([401, 'token.revoked']);
    expect(codeOf(await device.signInByPin(operator, pin))).toEqual([409, 'device.revoked']);
    expect(codeOf(await device.refresh(signedIn.body['refreshToken'] as string))).toEqual([409, 'device.revoked']);
  });
});
