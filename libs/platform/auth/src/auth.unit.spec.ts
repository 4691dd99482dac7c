import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { createAuthenticator } from './authenticator.ts';
import { signAccessToken, type AccessClaims } from './access-token.ts';
import { derivedPassword } from './derived-password.ts';
import { newTokenKey, publicKeysOf } from './new-token-key.ts';
import { openPublicKeys } from './public-keys.ts';
import { openTokenKeys } from './token-keys.ts';

const start = new Date('2026-03-01T08:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const claims: AccessClaims = {
  personId: '019b8be7-0000-7000-8000-000000000001',
  sessionId: '019b8be7-0000-7000-8000-000000000002',
  deviceId: null,
  grants: ['regulator@area:410122'],
  mustChangePassword: false,
  expiresAt: after(600),
};
const env = { HUIHUAN_TOKEN_KEY: newTokenKey() };
const keys = await openTokenKeys(env);
const token = await signAccessToken(keys, claims, start);

let now = after(1);
const revoked = new Set<string>();
const authenticator = createAuthenticator({ keys: keys.published, now: () => now, isRevoked: (id) => revoked.has(id) });
const of = (authorization?: string) => authenticator.of({ headers: { authorization } });
const codeOf = async (authorization?: string): Promise<string> => {
  const found = await of(authorization);
  return found.ok ? 'ok' : found.problem.code;
};
const parts = (): string[] => token.split('.');
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token', () => {
  it('says who is signed in', async () => {
    expect(await of(`Bearer ${token}`)).toEqual({ ok: true, value: claims });
    const device = { ...claims, deviceId: 'tablet', mustChangePassword: true, grants: [] };
    expect(await of(`bearer ${await signAccessToken(keys, device, start)}`)).toEqual({ ok: true, value: device });
  });

  it('holds until its last second, also when it was read before', async () => {
    now = after(599);
    expect(await codeOf(`Bearer ${token}`)).toBe('ok');
    now = after(600);
    expect(await codeOf(`Bearer ${token}`)).toBe('token.expired');
    expect(await codeOf(`Bearer ${token}`)).toBe('token.expired');
    now = after(1);
  });

  it('is refused once its session is over', async () => {
    revoked.add(claims.sessionId);
    expect(await codeOf(`Bearer ${token}`)).toBe('token.revoked');
    revoked.clear();
  });

  it('is known where the key that signs and the same key as a public one are both named', async () => {
    const both = { ...env, HUIHUAN_TOKEN_JWKS: publicKeysOf(env.HUIHUAN_TOKEN_KEY) };
    const found = openPublicKeys(both);
    expect(found).toHaveLength(1);
    const registry = createAuthenticator({ keys: found, now: () => now, isRevoked: () => false });
    expect(await registry.of({ headers: { authorization: `Bearer ${token}` } })).toEqual({ ok: true, value: claims });
  });

  it('is missing or none', async () => {
    expect(await codeOf()).toBe('token.missing');
    for (const header of [
      '',
      'Bearer',
      'Bearer ',
      `Basic ${token}`,
      'Bearer a.b',
      `Bearer ${'a'.repeat(20_000)}.b.c`,
    ]) {
      expect(await codeOf(header)).toBe('token.invalid');
    }
  });

  it('of another key, another claim, no algorithm or a public key as a secret is forged', async () => {
    const foreign = await openTokenKeys({ HUIHUAN_TOKEN_KEY: newTokenKey() });
    const [header = '', payload = '', signature = ''] = parts();
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = encode({ ...said, grants: ['system-administrator@network'] });
    const forged = [
      await signAccessToken(foreign, claims, start),
      `${header}.${changed}.${signature}`,
      `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.AA`,
      `${encode({ alg: 'HS256', typ: 'at+jwt', kid: keys.signing.kid })}.${payload}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
    ];
    for (const each of forged) expect(await codeOf(`Bearer ${each}`)).toBe('token.invalid');
  });

  it('of the same key for something else, somebody else or by somebody else opens nothing', async () => {
    const { alg, kid } = { alg: 'ES256', kid: keys.signing.kid };
    const [, payload = ''] = parts();
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const signed = (typ: string, more: Record<string, unknown> = {}) =>
      new SignJWT({ ...said, ...more }).setProtectedHeader({ alg, kid, typ }).sign(keys.signing.key);
    expect(await codeOf(`Bearer ${await signed('at+jwt')}`)).toBe('ok');
    for (const other of [
      await signed('JWT'),
      await signed('checkpoint+jws'),
      await signed('at+jwt', { aud: 'another platform' }),
      await signed('at+jwt', { iss: 'another issuer' }),
    ])
      expect(await codeOf(`Bearer ${other}`)).toBe('token.invalid');
  });

  it('of a key that was replaced is read as long as its public part is there', async () => {
    const next = await openTokenKeys({
      HUIHUAN_TOKEN_KEY: newTokenKey(),
      HUIHUAN_TOKEN_JWKS: publicKeysOf(env.HUIHUAN_TOKEN_KEY),
    });
    expect(next.published).toHaveLength(2);
    const both = createAuthenticator({ keys: next.published, now: () => now, isRevoked: () => false });
    expect(await both.of({ headers: { authorization: `Bearer ${token}` } })).toMatchObject({ ok: true });
  });
});

describe('the keys', () => {
  it('never show the private part', () => {
    expect(JSON.stringify(keys.published)).not.toContain('"d"');
    expect(publicKeysOf(env.HUIHUAN_TOKEN_KEY)).not.toContain(env.HUIHUAN_TOKEN_KEY.slice(-30));
  });

  it('derive the secret of other purposes, which is another than the key', async () => {
    const { d } = JSON.parse(Buffer.from(env.HUIHUAN_TOKEN_KEY, 'base64url').toString()) as { d: string };
    expect(keys.secret).not.toContain(d);
    expect((await openTokenKeys(env)).secret).toBe(keys.secret);
  });

  it('are needed in production, and made for the process elsewhere', async () => {
    await expect(openTokenKeys({ NODE_ENV: 'production' })).rejects.toThrow('HUIHUAN_TOKEN_KEY');
    expect(await openTokenKeys({})).toMatchObject({ isPassing: true });
    expect(await openTokenKeys({ NODE_ENV: 'production', ...env })).toMatchObject({ isPassing: false });
  });

  it.each(['', 'secret', 'e30', publicKeysOf(env.HUIHUAN_TOKEN_KEY)])(
    'are not %s, and it is not repeated',
    async (text) => {
      const opened = openTokenKeys({ NODE_ENV: 'production', HUIHUAN_TOKEN_KEY: text });
      await expect(opened).rejects.toThrow('HUIHUAN_TOKEN_KEY');
      if (text !== '') await expect(opened).rejects.not.toThrow(`"${text}"`);
    },
  );
});

describe('the password of a demonstration account', () => {
  it('follows from secret and login, and from nothing less', () => {
    const password = derivedPassword('secret', 'zm-attendant');
    expect(password).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
    expect(derivedPassword('secret', 'zm-attendant')).toBe(password);
    expect(derivedPassword('other', 'zm-attendant')).not.toBe(password);
    expect(derivedPassword('secret', 'zm-driver')).not.toBe(password);
  });
});
