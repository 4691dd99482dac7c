import { afterEach, describe, expect, it } from '@jest/globals';
import { edgeSettings, type EdgeSettings } from '@huihuan/platform-config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog, type Known, type ProblemBody } from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

let app: NestFastifyApplication | undefined;

afterEach(() => app?.close());

/** Tokens that were checked; any other is forged. */
const people: Readonly<Record<string, Known>> = {
  'Bearer lin': { personId: 'lin', deviceId: null },
  'Bearer lin-at-the-tablet': { personId: 'lin', deviceId: 'tablet' },
  'Bearer zhao-at-the-tablet': { personId: 'zhao', deviceId: 'tablet' },
  'Bearer program': { personId: 'program', deviceId: null, isService: true },
};

const small: Partial<EdgeSettings> = {
  HUIHUAN_REQUESTS_PER_ADDRESS: 3,
  HUIHUAN_REQUESTS_PER_PERSON: 5,
  HUIHUAN_REQUESTS_PER_SERVICE: 8,
  HUIHUAN_FILES_PER_ADDRESS: 2,
};

const open = async (settings: Partial<EdgeSettings>): Promise<string> => {
  app = await createApplication(YardModule, {
    guard: null,
    log: createLog({ level: 'silent', destination: 'stdout', name: 'yard' }),
    description: { title: 'Yard', version: '1' },
    edge: { ...edgeSettings.parse({}), ...settings },
    identify: (request) => Promise.resolve(people[request.headers.authorization ?? ''] ?? null),
  });
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
};

const ask = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/api/yard/items`, { headers });

/** How many of so many requests, one after the other, were answered. */
const answered = async (times: number, send: () => Promise<Response>): Promise<number> => {
  let good = 0;
  for (let count = 0; count < times; count += 1) if ((await send()).status !== 429) good += 1;
  return good;
};

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

describe('requests that come too often', () => {
  it('are told how many are left, and refused with the time to come back', async () => {
    const url = await open(small);
    const first = await ask(url);
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=3;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=2;t=\d+$/);
    await answered(2, () => ask(url));
    const refused = await ask(url);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(refused.headers.get('ratelimit')).toMatch(/^"address";r=0;t=\d+$/);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    const body = (await refused.json()) as ProblemBody;
    expect(body).toMatchObject({ code: 'request.too-many', status: 429, details: { limit: 'address', most: 3 } });
    expect(body.detailZh).toContain('3 次');
  });

  it('count for the person of a token that was checked, wherever it comes from', async () => {
    const url = await open(small);
    expect(await answered(10, () => ask(url, as('lin')))).toBe(5);
    expect((await ask(url, as('lin'))).headers.get('ratelimit-policy')).toBe('"person";q=5;w=60');
    expect(await answered(10, () => ask(url, as('program')))).toBe(8);
  });

  it('of one device are one count, whoever works at it', async () => {
    const url = await open(small);
    const people = ['lin-at-the-tablet', 'zhao-at-the-tablet'];
    let turn = 0;
    expect(await answered(10, () => ask(url, as(people[(turn += 1) % 2] ?? '')))).toBe(5);
  });

  it('gain nothing by forged tokens, each another one', async () => {
    const url = await open(small);
    let forged = 0;
    expect(await answered(10, () => ask(url, as(`forged-${(forged += 1)}`)))).toBe(3);
  });

  it('without a token keep nobody out who has one, behind the same address', async () => {
    const url = await open(small);
    expect(await answered(10, () => ask(url))).toBe(3);
    expect((await ask(url, as('lin'))).status).toBe(200);
  });

  it('gain nothing by a header that names other addresses, unless a proxy of ours wrote it', async () => {
    const url = await open(small);
    let last = 0;
    const send = (): Promise<Response> => ask(url, { 'x-forwarded-for': `9.9.9.${(last += 1)}` });
    expect(await answered(10, send)).toBe(3);
    await app?.close();
    const proxied = await open({ ...small, HUIHUAN_PROXIES: 1 });
    const from = (forged: string, own: string) => () => ask(proxied, { 'x-forwarded-for': `${forged}, ${own}` });
    expect(await answered(4, from('1.1.1.1', '2001:db8:1:2::1'))).toBe(3);
    expect((await from('4.4.4.4', '2001:db8:1:2:ffff::9')()).status).toBe(429);
    expect((await from('1.1.1.1', '2001:db8:1:3::1')()).status).toBe(200);
  });

  it('for files are a count of their own, and health has none', async () => {
    const url = await open(small);
    expect(await answered(5, () => fetch(`${url}/nothing.js`))).toBe(2);
    expect((await ask(url)).status).toBe(200);
    const health = ['/health/live', '/health/ready', '/api/yard/health/live', '/metrics'];
    for (const path of health) expect(await answered(5, () => fetch(`${url}${path}`))).toBe(5);
  });

  it('are counted before the body is read, and for routes that do not exist', async () => {
    const url = await open(small);
    const body = 'x'.repeat(1024 * 1024);
    const send = (): Promise<Response> => fetch(`${url}/api/yard/none`, { method: 'POST', body });
    expect(await answered(5, send)).toBe(3);
  });
});

describe('event streams', () => {
  it('are limited for each person, and a place is free again when one is closed', async () => {
    const url = await open({ HUIHUAN_STREAMS_AT_ONCE: 2 });
    const watch = async (token: string): Promise<{ status: number; leave: () => void }> => {
      const leaving = new AbortController();
      const { status } = await fetch(`${url}/api/yard/stream`, { headers: as(token), signal: leaving.signal });
      return { status, leave: () => leaving.abort() };
    };
    const opened = [await watch('lin'), await watch('lin')];
    expect(opened.map(({ status }) => status)).toEqual([200, 200]);
    expect((await watch('lin')).status).toBe(429);
    const other = await watch('program');
    expect(other.status).toBe(200);
    opened[0]?.leave();
    let again = await watch('lin');
    while (again.status === 429) again = await watch('lin');
    expect(again.status).toBe(200);
    for (const { leave } of [...opened, other, again]) leave();
  });
});

describe('real work', () => {
  it('is not hindered by what limits there are when nobody set any', async () => {
    const url = await open({});
    const batch = (): Promise<Response> =>
      fetch(`${url}/api/yard/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...as('lin-at-the-tablet') },
        body: JSON.stringify({ rows: Array.from({ length: 100 }, (_, index) => index) }),
      });
    expect(await answered(300, batch)).toBe(300);
  });
});
