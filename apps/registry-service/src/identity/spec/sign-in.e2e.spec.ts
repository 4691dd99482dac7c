import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTokenKey, openTokenKeys, signAccessToken } from '@huihuan/platform-auth';
import { rowsOf } from '@huihuan/platform-persistence';
import { answered, demoPassword, serveAccounts, type Accounts } from './accounts.support.spec.ts';

const tokenKey = newTokenKey();
let accounts: Accounts;

beforeAll(async () => {
  accounts = await serveAccounts({ env: { HUIHUAN_TOKEN_KEY: tokenKey, HUIHUAN_PROXIES: '1' } });
});
afterAll(() => accounts.close());

let lastAddress = 0;
/** Each test guesses from an address of its own, as the gateway would tell it. */
const from = (): Record<string, string> => {
  lastAddress += 1;
  return { 'x-forwarded-for': `203.0.113.9, 198.51.100.${lastAddress}` };
};

describe('signing in', () => {
  it('gives a program what it needs, and says who it is', async () => {
    const client = await accounts.signIn('regulator-county');
    const who = await client.get('/session');
    expect(who).toMatchObject({
      status: 200,
      body: {
        ...{ person: { personId: client.personId, displayName: '县级监管员' }, sessionId: client.sessionId },
        ...{ mustChangePassword: false, grants: [{ role: 'regulator', scope: { kind: 'area', areaCode: '410122' } }] },
      },
    });
    expect(client.refreshToken).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('is possible however the login name is written', async () => {
    expect((await accounts.trySignIn(' Regulator-County', demoPassword('regulator-county'), from())).status).toBe(201);
  });

  it('fails alike for an unknown login, a wrong password, and somebody else’s', async () => {
    const answers = await Promise.all([
      accounts.trySignIn('nobody-at-all', demoPassword('auditor'), from()),
      accounts.trySignIn('auditor', 'wrong horse battery', from()),
      accounts.trySignIn('auditor', demoPassword('driver-01'), from()),
      accounts.trySignIn('no login name', 'wrong horse battery', from()),
    ]);
    const bodies = answers.map(({ problem: { instance: _, ...told } }) => told);
    expect(bodies[0]).toMatchObject({ status: 401, code: 'sign-in.failed' });
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });

  it('is slowed down for a login, with the right password too, and begins anew after a success', async () => {
    const login = 'supervisor-01';
    const guess = async (password: string): Promise<number> =>
      (await accounts.trySignIn(login, password, from())).status;
    for (let count = 0; count < 4; count += 1) expect(await guess('wrong horse battery')).toBe(401);
    expect(await guess(demoPassword(login))).toBe(201);
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429 && statuses.length < 50) statuses.push(await guess('wrong horse battery'));
    expect(statuses.length).toBeGreaterThan(5);
    const body = { login, password: demoPassword(login), as: 'program' };
    const slow = await accounts.send('POST', '/session', { body, headers: from() });
    expect([slow.status, Number(slow.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await slow.json()).toMatchObject({ code: 'sign-in.slow-down' });
  });

  it('renews the hash of a password that cost less than is asked for today', async () => {
    const { personId } = await accounts.signIn('driver-05');
    const { database } = accounts.registry;
    const cheap = await hash('tractor lemon oboe', { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await database.query('update credential_password set hash = $2 where person_id = $1', [personId, cheap]);
    const kept = async (): Promise<string> => {
      const sql = 'select hash from credential_password where person_id = $1';
      return (await rowsOf<{ hash: string }>(database, sql, [personId]))[0]?.hash ?? '';
    };
    expect((await accounts.trySignIn('driver-05', 'tractor lemon obo', from())).status).toBe(401);
    expect(await kept()).toBe(cheap);
    await accounts.signIn('driver-05', 'tractor lemon oboe');
    const renewed = await kept();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await accounts.signIn('driver-05', 'tractor lemon oboe');
    expect(await kept()).toBe(renewed);
  });

  it('lets in all who sign in at one moment while the hash of their password is renewed', async () => {
    const login = 'driver-06';
    const { personId } = await accounts.signIn(login);
    const { database } = accounts.registry;
    const cheap = await hash('tractor lemon oboe', { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await database.query('update credential_password set hash = $2 where person_id = $1', [personId, cheap]);
    // whoever waits for a row that is held has, or waits for, a lock on it
    const waiting = `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
                      where datname = current_database() and locktype = 'tuple' and relation = 'credential_password'::regclass`;
    // all three have looked at the cheap hash before one of them can renew it
    const together = await database.transaction(async (tx) => {
      await tx.query('select 1 from credential_password where person_id = $1 for update', [personId]);
      const tries = [1, 2, 3].map(() => accounts.trySignIn(login, 'tractor lemon oboe', from()));
      while ((await rowsOf(database, waiting)).length < tries.length);
      return { tries };
    });
    expect((await Promise.all(together.tries)).map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await accounts.trySignIn(login, 'tractor lemon obo', from())).status).toBe(401);
  });

  it('makes who guesses the old password of a session wait, too', async () => {
    const client = await accounts.signIn('driver-02');
    const change = { oldPassword: 'wrong horse battery', newPassword: 'tractor lemon oboe seven' };
    const codes: (string | undefined)[] = [];
    for (let count = 0; count < 12; count += 1) codes.push((await client.post('/password', change)).problem.code);
    expect(new Set(codes)).toEqual(new Set(['sign-in.failed', 'sign-in.slow-down']));
    expect(codes.at(-1)).toBe('sign-in.slow-down');
    const right = { ...change, oldPassword: demoPassword('driver-02') };
    expect((await client.post('/password', right)).problem).toMatchObject({ status: 429, code: 'sign-in.slow-down' });
  });

  it('keeps no login, address or password of those who tried', async () => {
    const rows = await rowsOf<{ subject: Buffer }>(accounts.registry.database, 'select subject from sign_in_failure');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ subject }) => subject.length === 32)).toBe(true);
  });
});

describe('an access token', () => {
  const get = async (authorization?: string): Promise<string> => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const answer = await accounts.send('GET', '/sessions', { headers });
    expect(answer.status === 200 || answer.headers.get('www-authenticate') !== null).toBe(true);
    const { code } = (await answer.json()) as { code?: string };
    return code ?? 'ok';
  };

  it('opens only by itself: missing, forged, foreign, expired and revoked ones are told apart', async () => {
    const client = await accounts.signIn('auditor');
    const [now, ours, foreign] = [
      new Date(),
      await openTokenKeys({ HUIHUAN_TOKEN_KEY: tokenKey }),
      await openTokenKeys({}),
    ];
    const claims = {
      ...{ personId: client.personId, sessionId: client.sessionId, deviceId: null, mustChangePassword: false },
      ...{ grants: ['system-administrator@network'], expiresAt: new Date(now.getTime() + 60_000) },
    };
    const past = { ...claims, expiresAt: new Date(now.getTime() - 1_000) };
    expect(await get()).toBe('token.missing');
    expect(await get('Bearer nonsense')).toBe('token.invalid');
    expect(await get(`Bearer ${await signAccessToken(foreign, claims, now)}`)).toBe('token.invalid');
    expect(await get(`Bearer ${await signAccessToken(ours, past, now)}`)).toBe('token.expired');
    expect(await get(`Bearer ${client.accessToken}`)).toBe('ok');
    expect(await get(`Bearer ${client.refreshToken}`)).toBe('token.invalid');
    expect(await client.delete('/session')).toMatchObject({ status: 200, body: { ended: 1 } });
    expect(await get(`Bearer ${client.accessToken}`)).toBe('token.revoked');
  });

  it('can be checked by everybody with the published keys, which are public parts alone', async () => {
    const { body } = await answered(await accounts.send('GET', '/.well-known/jwks.json'));
    const [key] = body['keys'] as Record<string, string>[];
    expect(body['keys']).toHaveLength(1);
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });
});

describe('a browser', () => {
  it('that signs in again ends the session that it had, and no other', async () => {
    const elsewhere = await accounts.signIn('auditor');
    const signIn = async (login: string, cookie = '') => {
      const body = { login, password: demoPassword(login) };
      const answer = await accounts.send('POST', '/session', { body, headers: { ...from(), cookie } });
      const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
      return { pair, access: ((await answer.json()) as { accessToken: string }).accessToken };
    };
    const codeOf = async (access: string): Promise<string> => {
      const answer = await accounts.send('GET', '/session', { headers: { authorization: `Bearer ${access}` } });
      return ((await answer.json()) as { code?: string }).code ?? 'ok';
    };
    const first = await signIn('auditor');
    const second = await signIn('driver-01', first.pair);
    expect([await codeOf(first.access), await codeOf(second.access)]).toEqual(['token.revoked', 'ok']);
    expect((await accounts.send('POST', '/session/refresh', { headers: { cookie: first.pair } })).status).toBe(401);
    const wrong = { login: 'auditor', password: 'wrong horse battery' };
    await accounts.send('POST', '/session', { body: wrong, headers: { ...from(), cookie: second.pair } });
    expect([await codeOf(second.access), (await elsewhere.get('/session')).status]).toEqual(['ok', 200]);
  });

  it('has its refresh token in a cookie that no script reads and no other page sends', async () => {
    const body = { login: 'auditor', password: demoPassword('auditor') };
    const signedIn = await accounts.send('POST', '/session', { body, headers: from() });
    expect(await signedIn.json()).toMatchObject({ refreshToken: null });
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^huihuan-refresh=[A-Za-z0-9_-]{43}; Path=\/api\/registry\/session; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
    const [pair = ''] = cookie.split(';');
    const refreshed = await accounts.send('POST', '/session/refresh', { headers: { cookie: pair } });
    expect(refreshed.status).toBe(201);
    const next = (refreshed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(next).not.toBe(pair);
    const otherPage = { cookie: next, 'sec-fetch-site': 'cross-site' };
    const refused = await accounts.send('POST', '/session/refresh', { headers: otherPage });
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'session.other-page' }]);
    const left = await accounts.send('DELETE', '/session', { headers: { cookie: next } });
    expect([left.status, left.headers.get('set-cookie')]).toEqual([200, expect.stringContaining('huihuan-refresh=; ')]);
    expect((await accounts.send('POST', '/session/refresh', { headers: { cookie: next } })).status).toBe(401);
  });
});
