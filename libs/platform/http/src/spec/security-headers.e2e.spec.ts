import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog } from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'huihuan-headers-'));
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {};');
  app = await createApplication(YardModule, {
    guard: null,
    log: createLog({ level: 'silent', destination: 'stdout', name: 'yard' }),
    description: { title: 'Yard', version: '1' },
    origin: 'https://huihuan.example.cn',
    pages: [{ path: '/', folder }],
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const everywhere: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /microphone=\(\)/,
  'content-security-policy': /frame-ancestors 'none'/,
  'strict-transport-security': /^max-age=31536000$/,
};
const nowhere = ['server', 'x-powered-by', 'access-control-allow-origin'];

const check = (headers: Headers): void => {
  for (const [name, value] of Object.entries(everywhere))
    expect([name, value.exec(headers.get(name) ?? '') !== null]).toEqual([name, true]);
  for (const name of nowhere) expect(headers.has(name)).toBe(false);
};

/** What a server says to bytes that no client would send. */
const raw = async (text: string): Promise<Headers> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => void (heard += chunk.toString()));
  socket.write(text);
  await once(socket, 'close');
  const [, ...lines] = (heard.split('\r\n\r\n')[0] ?? '').split('\r\n');
  return new Headers(lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.replace(/^[^:]+: */, '')]));
};

describe('headers of every answer', () => {
  it.each<[string, string, number, RequestInit]>([
    ['an operation', '/api/yard/items', 200, {}],
    ['a refused input', '/api/yard/items?limit=99', 422, {}],
    ['a body of another kind', '/api/yard/batch', 415, { method: 'POST', body: 'x' }],
    ['a failure', '/api/yard/failures/surprise', 500, { method: 'POST' }],
    ['a database that is away', '/api/yard/failures/database', 503, { method: 'POST' }],
    ['no such route', '/api/none', 404, {}],
    ['a method that is not taken', '/api/yard/items', 404, { method: 'DELETE' }],
    ['a preflight', '/api/yard/items', 404, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }],
    ['a stream of rows', '/api/yard/audit?rows=3', 200, {}],
    ['the description', '/api/openapi.json', 200, {}],
    ['the reference', '/api/docs', 200, {}],
    ['its script', '/api/docs/start.js', 200, {}],
    ['health', '/health/live', 200, {}],
    ['private figures', '/metrics', 403, {}],
    ['a page', '/', 200, {}],
    ['a script of it', '/assets/main-1.js', 200, {}],
    ['no such file', '/assets/none.js', 404, {}],
    ['an address that cannot be read', '/api/yard/items/%ff', 400, {}],
  ])('%s', async (_, path, status, init) => {
    const answer = await fetch(`${url}${path}`, init);
    await answer.arrayBuffer();
    expect(answer.status).toBe(status);
    check(answer.headers);
    if (status >= 400 && path !== '/metrics' && path.startsWith('/api/'))
      expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('an event stream', async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${url}/api/yard/stream`, { signal: leaving.signal });
    check(answer.headers);
    leaving.abort();
  });

  it.each([
    ['what is no HTTP', 'nonsense\r\n\r\n'],
    ['headers that are too large', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths of one body',
      'POST /api/yard/batch HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s', async (_, text) => {
    const headers = await raw(text);
    check(headers);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('let nothing be loaded but where it is a page', async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(`${url}${path}`)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/api/yard/items')).toMatch(/^default-src 'none'/);
    expect(await policyOf('/')).toMatch(/^default-src 'self'/);
    expect(await policyOf('/assets/main-1.js')).toMatch(/^default-src 'self'/);
  });

  it('speak of TLS only where browsers come by it', async () => {
    const plain = await createApplication(YardModule, {
      guard: null,
      log: createLog({ level: 'silent', destination: 'stdout', name: 'yard' }),
      description: { title: 'Yard', version: '1' },
      origin: 'http://localhost',
    });
    await plain.listen(0, '127.0.0.1');
    const answer = await fetch(`${await plain.getUrl()}/health/live`);
    expect(answer.headers.has('strict-transport-security')).toBe(false);
    await plain.close();
  });
});
