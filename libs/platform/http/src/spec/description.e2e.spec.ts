import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  builtPages,
  contentSecurityPolicyWith,
  createApplication,
  createLog,
  undescribedRoutes,
  type OpenApi,
} from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

const pages = mkdtempSync(join(tmpdir(), 'huihuan-pages-'));
const more = mkdtempSync(join(tmpdir(), 'huihuan-pages-'));
let app: NestFastifyApplication;
let url: string;
let api: OpenApi;

beforeAll(async () => {
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(pages, 'assets', 'app-1a2b.js'), 'void 0;');
  writeFileSync(join(more, 'index.html'), '<!doctype html><title>second</title>');
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'yard' });
  app = await createApplication(YardModule, {
    guard: null,
    log,
    description: { title: '场地 · Yard', version: '1.2.3' },
    pages: builtPages([
      { path: '/', folder: pages },
      { path: '/more/', folder: more, contentSecurityPolicy: contentSecurityPolicyWith('https://maps.invalid') },
      { path: '/unbuilt/', folder: join(more, 'unbuilt') },
    ]),
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  api = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
});

afterAll(async () => {
  await app.close();
  for (const folder of [pages, more]) rmSync(folder, { recursive: true });
});

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], value);

const references = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');

describe('the OpenAPI description', () => {
  it('is of version 3.1 and names what it describes', () => {
    expect(api).toMatchObject({ openapi: '3.1.0', info: { title: '场地 · Yard', version: '1.2.3' } });
    expect(api.tags.map(({ name }) => name)).toEqual(['health', 'yard']);
  });

  it('holds every operation, with its path parameters in braces', () => {
    expect(undescribedRoutes(app)).toEqual([]);
    expect(Object.keys(api.paths).sort()).toEqual([
      '/api/yard/audit',
      '/api/yard/batch',
      '/api/yard/failures/{how}',
      '/api/yard/health/live',
      '/api/yard/health/ready',
      '/api/yard/items',
      '/api/yard/items/{itemId}/weighings',
      '/api/yard/slow',
      '/api/yard/stream',
      '/health/live',
      '/health/ready',
    ]);
  });

  it('gives every operation a unique id, a summary in both languages, answers and problems', () => {
    const operations = Object.values(api.paths).flatMap((path) => Object.values(path)) as Record<string, unknown>[];
    const ids = operations.map((operation) => operation['operationId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) {
      expect(operation['summary']).toMatch(/^.+ · .+$/);
      expect(Object.keys(operation['responses'] as object)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^2\d\d$/), '5XX']),
      );
    }
  });

  it('describes parameters and bodies as they are sent', () => {
    const weigh = at(api.paths, '/api/yard/items/{itemId}/weighings', 'post');
    expect(at(weigh, 'parameters')).toEqual([
      {
        name: 'itemId',
        in: 'path',
        required: true,
        description: 'Id of the item',
        schema: { type: 'string', minLength: 2 },
      },
    ]);
    expect(at(weigh, 'requestBody', 'content', 'application/json', 'schema')).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['grams'],
      properties: { grams: { type: 'integer', minimum: 1, maximum: 5000 }, by: { additionalProperties: false } },
    });
    expect(JSON.stringify(at(weigh, 'responses', '4XX'))).toContain('item.gone');
    expect(at(api.paths, '/api/yard/items', 'get', 'parameters')).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 10, default: 3 },
    });
  });

  it('keeps schemas with an id once, and every reference leads somewhere', () => {
    expect(
      at(
        api.paths,
        '/api/yard/items/{itemId}/weighings',
        'post',
        'responses',
        '201',
        'content',
        'application/json',
        'schema',
      ),
    ).toEqual({
      $ref: '#/components/schemas/YardItem',
    });
    expect(Object.keys(api.components.schemas).sort()).toEqual(['FieldError', 'Health', 'Problem', 'YardItem']);
    for (const reference of references(api)) expect(at(api, ...reference.replace('#/', '').split('/'))).toBeDefined();
  });

  it('says which media streams are of', () => {
    expect(at(api.paths, '/api/yard/audit', 'get', 'responses', '200', 'content')).toHaveProperty([
      'application/x-ndjson',
    ]);
    expect(at(api.paths, '/api/yard/stream', 'get', 'responses', '200', 'content')).toHaveProperty([
      'text/event-stream',
    ]);
    expect(at(api.paths, '/api/yard/health/ready', 'get', 'responses')).toHaveProperty('503');
  });
});

describe('the pages', () => {
  it('of the reference come whole from this machine', async () => {
    const page = await fetch(`${url}/api/docs`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, part]) => part ?? '')
      .filter((part) => part !== 'data:,');
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      expect(part).toMatch(/^\/api\/docs\//);
      expect((await fetch(`${url}${part}`)).status).toBe(200);
    }
  });

  it('that are built are served at the root, strictly', async () => {
    const page = await fetch(url);
    expect(await page.text()).toContain('<title>page</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const again = await fetch(`${url}/index.html`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    const asset = await fetch(`${url}/assets/app-1a2b.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${url}/../secret`)).status).toBe(404);
  });

  it('may be several, each below its own path and with its own policy', async () => {
    for (const path of ['/more/', '/more', '/more/index.html']) {
      const page = await fetch(`${url}${path}`);
      expect(await page.text()).toContain('<title>second</title>');
      expect(page.headers.get('content-security-policy')).toContain("connect-src 'self' https://maps.invalid;");
    }
    expect((await fetch(`${url}/unbuilt/`)).status).toBe(404);
  });
});
