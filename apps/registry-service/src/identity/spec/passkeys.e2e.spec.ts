import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAuthenticator, type Manner } from '../passkeys/authenticator.spec-support.ts';
import type { Answered } from '../../spec/registry.support.spec.ts';
import { answered, serveAccounts, type Accounts, type SignedInClient } from './accounts.support.spec.ts';

let accounts: Accounts;
let client: SignedInClient;

beforeAll(async () => {
  accounts = await serveAccounts();
  client = await accounts.signIn('auditor');
});
afterAll(() => accounts.close());

const challengeOf = ({ body }: Answered): string => (body['options'] as { readonly challenge: string }).challenge;
const post = async (path: string, body?: object, headers: Record<string, string> = {}): Promise<Answered> =>
  answered(await accounts.send('POST', path, { ...(body === undefined ? {} : { body }), headers }));

const addPasskey = async (manner: Manner = {}, device = newAuthenticator()) => {
  const challenge = challengeOf(await client.post('/passkeys/options'));
  const answer = device.register(challenge, manner);
  return { device, answer, made: await client.post('/passkeys', { name: '测试手机', answer }) };
};
const signIn = async (device: ReturnType<typeof newAuthenticator>, manner: Manner = {}): Promise<Answered> => {
  const challenge = challengeOf(await post('/session/passkey/options'));
  return post('/session/passkey', { answer: device.signIn(challenge, client.personId, manner) });
};

describe('adding a passkey', () => {
  it('asks the device for one that tells who it is and makes sure who holds it', async () => {
    const { status, body } = await client.post('/passkeys/options');
    expect([status, body['options']]).toMatchObject([
      201,
      {
        rp: { id: 'localhost' },
        user: { displayName: '审计员' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    ]);
  });

  it('keeps it, under a name, and lists it', async () => {
    const { made } = await addPasskey();
    expect(made).toMatchObject({ status: 201, body: { name: '测试手机', lastUsedAt: null } });
    const { body } = await client.get('/passkeys');
    expect(body['passkeys']).toContainEqual(made.body);
    expect(JSON.stringify(body)).not.toMatch(/publicKey|credentialId/);
  });

  it.each<[string, Manner]>([
    ['another page', { origin: 'https://localhost.example.com' }],
    ['another host', { rpId: 'example.com' }],
    ['a device that did not make sure who holds it', { isVerified: false }],
  ])('is refused from %s', async (_, manner) => {
    expect((await addPasskey(manner)).made.problem).toMatchObject({ status: 422, code: 'passkey.not-made' });
  });

  it('takes an answer once, and no answer that was given to somebody else', async () => {
    const { answer, made, device } = await addPasskey();
    expect(made.status).toBe(201);
    expect((await client.post('/passkeys', { name: 'x', answer })).problem.code).toBe('passkey.not-made');
    expect((await addPasskey({}, device)).made.problem.code).toBe('passkey.known');
    const other = await accounts.signIn('driver-01');
    const foreign = newAuthenticator().register(challengeOf(await other.post('/passkeys/options')));
    expect((await client.post('/passkeys', { name: 'x', answer: foreign })).problem.code).toBe('passkey.not-made');
  });

  it('wants somebody who signed in a moment ago', async () => {
    const old = await accounts.signIn('auditor');
    const sql = "update session set opened_at = opened_at - interval '16 minutes' where session_id = $1";
    await accounts.registry.database.query(sql, [old.sessionId]);
    expect((await old.post('/passkeys/options')).problem).toMatchObject({ status: 403, code: 'session.not-fresh' });
  });
});

describe('signing in by a passkey', () => {
  it('opens a session in the browser of the person, and notes the use', async () => {
    const { device, made } = await addPasskey();
    const challenge = challengeOf(await post('/session/passkey/options'));
    const body = { answer: device.signIn(challenge, client.personId) };
    const signedIn = await accounts.send('POST', '/session/passkey', { body });
    expect(signedIn.headers.get('set-cookie')).toMatch(/^huihuan-refresh=[A-Za-z0-9_-]{43}; .*HttpOnly/);
    expect(await signedIn.json()).toMatchObject({
      ...{ person: { personId: client.personId }, refreshToken: null, mustChangePassword: false },
      grants: [{ role: 'auditor' }],
    });
    const { body: listed } = await client.get('/passkeys');
    const passkeys = listed['passkeys'] as { readonly passkeyId: string; readonly lastUsedAt: string | null }[];
    expect(passkeys.find(({ passkeyId }) => passkeyId === made.body['passkeyId'])?.lastUsedAt).not.toBeNull();
  });

  it('takes an answer once, also of two that come together', async () => {
    const { device } = await addPasskey();
    const challenge = challengeOf(await post('/session/passkey/options'));
    const answer = device.signIn(challenge, client.personId);
    const both = await Promise.all([post('/session/passkey', { answer }), post('/session/passkey', { answer })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await post('/session/passkey', { answer })).problem.code).toBe('passkey.refused');
  });

  it.each<[string, Manner]>([
    ['another page', { origin: 'http://localhost.example.com:3000' }],
    ['another host', { rpId: 'example.com' }],
    ['a device that did not make sure who holds it', { isVerified: false }],
    ['a copy of the device, whose count stands still', { counter: 7 }],
    ['somebody who is named as another', { userHandle: '019b8be0-0000-7000-8000-000000000001' }],
  ])('is refused from %s', async (_, manner) => {
    const { device } = await addPasskey();
    expect((await signIn(device, { counter: 7 })).status).toBe(201);
    const { status, problem } = await signIn(device, { counter: 8, ...manner });
    expect([status, problem.code]).toEqual([401, 'passkey.refused']);
  });

  it('is refused with a challenge that was never given, or has run out, or was given for something else', async () => {
    const { device } = await addPasskey();
    const answerTo = (challenge: string) =>
      post('/session/passkey', { answer: device.signIn(challenge, client.personId) });
    expect((await answerTo('bmV2ZXI')).problem.code).toBe('passkey.refused');
    expect((await answerTo(challengeOf(await client.post('/passkeys/options')))).problem.code).toBe('passkey.refused');
    const late = challengeOf(await post('/session/passkey/options'));
    await accounts.registry.database.query("update sign_in_challenge set expires_at = now() - interval '1 second'");
    expect((await answerTo(late)).problem.code).toBe('passkey.refused');
  });

  it('is over when the passkey is removed, which only its owner can', async () => {
    const { device, made } = await addPasskey();
    const path = `/passkeys/${String(made.body['passkeyId'])}`;
    const other = await accounts.signIn('driver-01');
    expect((await other.delete(path)).problem.code).toBe('passkey.unknown');
    const named = await accounts.send('PATCH', path, {
      body: { name: '旧手机' },
      headers: { authorization: `Bearer ${client.accessToken}` },
    });
    expect([named.status, await named.json()]).toMatchObject([200, { name: '旧手机' }]);
    expect((await signIn(device)).status).toBe(201);
    expect(await client.delete(path)).toMatchObject({ status: 200, body: { deleted: 1 } });
    expect((await signIn(device)).problem.code).toBe('passkey.refused');
  });

  it('is begun and done by our own pages alone', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await post('/session/passkey/options', undefined, elsewhere)).problem.code).toBe('session.other-page');
    expect(
      (await post('/session/passkey', { answer: newAuthenticator().signIn('x', client.personId) }, elsewhere)).problem
        .code,
    ).toBe('session.other-page');
  });
});
