import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUuidV7 } from '@huihuan/kernel-domain';
import { createApplication, createLog, undescribedRoutes, type ProblemBody } from '../index.ts';
import { Signal, YardModule, YardState } from './yard.spec-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'huihuan-http-'));
const logFile = join(folder, 'logs', 'yard.log');
let app: NestFastifyApplication;
let url: string;
let state: YardState;

beforeAll(async () => {
  const log = createLog({ level: 'debug', destination: logFile, name: 'yard' });
  app = await createApplication(YardModule, {
    guard: null,
    log,
    description: { title: '场地 · Yard', version: '1.0.0' },
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  state = app.get(YardState);
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const problemOf = async (response: Response): Promise<ProblemBody> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as ProblemBody;
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`urn:huihuan:problem:${body.code}`);
  expect(body.instance).toBe(response.headers.get('x-correlation-id'));
  return body;
};

const logLines = (correlationId: string): Record<string, unknown>[] =>
  readFileSync(logFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['correlationId'] === correlationId);

describe('an operation', () => {
  it('answers a result with its value and the declared status', async () => {
    const response = await post('/api/yard/items/ab/weighings', { grams: 12 });
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ id: 'ab', grams: 12, note: 'net' });
  });

  it('answers a refused result with problem details', async () => {
    const response = await post('/api/yard/items/gone/weighings', { grams: 12 });
    expect(await problemOf(response)).toMatchObject({
      status: 409,
      code: 'item.gone',
      detail: 'It has left',
      detailZh: '已离场',
      path: '/id',
      details: { at: 'site-2' },
    });
  });

  it('reads query strings as what the schema says', async () => {
    const answer = await fetch(`${url}/api/yard/items?limit=2&gone=true`);
    expect(await answer.json()).toMatchObject({ items: [{ id: '0' }, { id: '1' }], gone: true });
    const wrong = await problemOf(await fetch(`${url}/api/yard/items?limit=99&limt=3`));
    expect(wrong.errors).toEqual([
      { in: 'query', path: '/limit', code: 'too-big', zh: '不得超过 10', en: 'must be at most 10' },
      expect.objectContaining({ in: 'query', path: '/limt', code: 'unknown-member' }),
    ]);
  });

  it('names every wrong field, in both languages', async () => {
    const response = await post('/api/yard/items/a/weighings', {
      grams: '12',
      by: { nam: 'x' },
      extra: 1,
      kind: 'tare',
    });
    const body = await problemOf(response);
    expect(body).toMatchObject({ status: 422, code: 'request.invalid', path: '/itemId' });
    expect(body.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/itemId too-small',
      '/grams type',
      '/by/name required',
      '/by/nam unknown-member',
      '/kind value',
      '/extra unknown-member',
    ]);
    expect(body.errors?.find(({ path }) => path === '/grams')).toMatchObject({
      zh: '应为数字',
      en: 'must be a number',
    });
  });

  it('says that the body is missing', async () => {
    const response = await fetch(`${url}/api/yard/items/ab/weighings`, { method: 'POST' });
    expect(await problemOf(response)).toMatchObject({
      code: 'request.invalid',
      path: '',
      detailZh: '请求体 必须填写。',
    });
  });
});

describe('a body that cannot be read', () => {
  it('says where the JSON breaks', async () => {
    const response = await post('/api/yard/batch', '{\n  "rows": [1, 2,, 3]\n}');
    expect(await problemOf(response)).toMatchObject({
      status: 400,
      code: 'request.not-json',
      details: { line: 2, column: 17 },
    });
    const ended = await problemOf(await post('/api/yard/batch', '{"rows": ['));
    expect(ended).toMatchObject({ code: 'request.not-json', details: { line: 1, column: 11 } });
  });

  it('refuses other encodings and __proto__', async () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d]);
    const response = await fetch(`${url}/api/yard/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: gbk,
    });
    expect(await problemOf(response)).toMatchObject({
      code: 'request.not-json',
      detail: expect.stringContaining('UTF-8') as unknown,
    });
    expect(await problemOf(await post('/api/yard/batch', '{"__proto__": {"rows": []}}'))).toMatchObject({
      code: 'request.not-json',
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses %s',
    async (type) => {
      const response = await post('/api/yard/batch', 'rows=1', { 'content-type': type });
      expect(await problemOf(response)).toMatchObject({
        status: 415,
        code: 'request.content-type',
        detail: expect.stringContaining('application/json') as unknown,
      });
    },
  );

  it('refuses 50 MB early, so that the client reads why, and takes the next request', async () => {
    const body = Buffer.alloc(50 * 1024 * 1024, 0x20);
    const response = await fetch(`${url}/api/yard/items/ab/weighings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await problemOf(response)).toMatchObject({
      status: 413,
      code: 'request.too-large',
      details: { limitBytes: 4 * 1024 * 1024 },
    });
    expect((await post('/api/yard/items/ab/weighings', { grams: 1 })).status).toBe(201);
  });

  it('lets a client that writes all of its 50 MB before it reads come to the answer', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sending = httpRequest(`${url}/api/yard/items/ab/weighings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      sending.once('response', (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      });
      sending.once('error', reject);
      sending.end(Buffer.alloc(50 * 1024 * 1024, 0x20));
    });
    expect(status).toBe(413);
  });

  it('lets an operation take more', async () => {
    const rows = Array.from({ length: 1000 }, () => 'x'.repeat(6000));
    expect(await (await post('/api/yard/batch', { rows })).json()).toEqual({ rows: 1000 });
  });
});

describe('a failure', () => {
  it('tells nothing but the correlation id, and logs the stack under it', async () => {
    const response = await post('/api/yard/failures/surprise', undefined, { 'x-correlation-id': 'act-1' });
    const text = await response.clone().text();
    expect(await problemOf(response)).toMatchObject({ status: 500, code: 'server.error', instance: 'act-1' });
    expect(text).not.toContain('hunter2');
    const lines = logLines('act-1');
    expect(JSON.stringify(lines)).toContain('hunter2');
    expect(lines.find((line) => line['context'] === 'Request')).toMatchObject({
      level: 'error',
      method: 'POST',
      route: '/api/yard/failures/:how',
      status: 500,
    });
  });

  it.each([
    ['database', 503, 'service.unavailable', '2'],
    ['ended', 503, 'service.unavailable', '2'],
    ['deadlock', 503, 'service.busy', '1'],
    ['refused', 403, 'yard.closed', null],
    ['text', 500, 'server.error', null],
  ])('of kind %s answers %i %s', async (how, status, code, retryAfter) => {
    const response = await post(`/api/yard/failures/${how}`, undefined);
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    expect(await problemOf(response)).toMatchObject({ status, code });
  });

  it('to find the route is a problem too', async () => {
    const response = await fetch(`${url}/api/yard/nothing?x=1`);
    expect(await problemOf(response)).toMatchObject({
      status: 404,
      code: 'route.unknown',
      detail: expect.stringContaining('GET /api/yard/nothing.') as unknown,
    });
    expect(await problemOf(await fetch(`${url}/api/yard/%E0%A4%A`))).toMatchObject({
      status: 400,
      code: 'request.unreadable',
    });
  });

  it('to speak HTTP is answered as far as it can be', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('HTTP/1.1 400');
    expect(answer).toContain('request.unreadable');
  });
});

describe('every answer', () => {
  it('echoes a sane correlation id and replaces others', async () => {
    const asked = (id?: string): Promise<string | null> =>
      fetch(`${url}/api/yard/items`, id === undefined ? {} : { headers: { 'x-correlation-id': id } }).then((response) =>
        response.headers.get('x-correlation-id'),
      );
    expect(await asked('tablet-7:42')).toBe('tablet-7:42');
    expect(isUuidV7((await asked()) ?? '')).toBe(true);
    expect(isUuidV7((await asked('two words "quoted"')) ?? '')).toBe(true);
  });

  it('carries the security headers', async () => {
    const { headers } = await fetch(`${url}/api/yard/items`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('has its line in the log: reads at debug, writes at info', async () => {
    await fetch(`${url}/api/yard/items`, { headers: { 'x-correlation-id': 'read-1' } });
    await post('/api/yard/batch', { rows: [] }, { 'x-correlation-id': 'write-1' });
    expect(logLines('read-1')).toMatchObject([{ level: 'debug', status: 200 }]);
    expect(logLines('write-1')).toMatchObject([
      { level: 'info', status: 200, milliseconds: expect.any(Number) as unknown },
    ]);
  });
});

describe('health', () => {
  it('is told for the service and for the process', async () => {
    expect(await (await fetch(`${url}/api/yard/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${url}/api/yard/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', checks: { scale: { ok: true, milliseconds: 1 } } });
    state.healthy = false;
    const broken = await fetch(`${url}/health/ready`);
    state.healthy = true;
    expect(broken.status).toBe(503);
    expect(await broken.json()).toEqual({
      status: 'not-ready',
      checks: { 'yard.scale': { ok: false, milliseconds: 1 } },
    });
  });
});

describe('the description', () => {
  it('leaves no route out', () => {
    expect(undescribedRoutes(app)).toEqual([]);
  });
});

describe('rows as NDJSON', () => {
  it('come one a line', async () => {
    const response = await fetch(`${url}/api/yard/audit?rows=20000`);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const rows = (await response.text()).trimEnd().split('\n');
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toBe('{"row":19999}');
  });

  it('end when the client leaves', async () => {
    state.rowsEnded = new Signal();
    const leaving = new AbortController();
    const response = await fetch(`${url}/api/yard/audit?rows=100000000`, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await state.rowsEnded.given;
  });

  it('break the connection when they fail half-way, and are a problem when they fail at once', async () => {
    const response = await fetch(`${url}/api/yard/audit?rows=50000&failAt=40000`);
    await expect(response.text()).rejects.toThrow();
    expect(await problemOf(await fetch(`${url}/api/yard/audit?rows=5&failAt=0`))).toMatchObject({
      code: 'server.error',
    });
  });
});
