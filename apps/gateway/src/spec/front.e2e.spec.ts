import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { call as callSignedIn, nobody } from '@huihuan/testing-platform';
import { pagesOf } from '../pages.ts';
import { gatewayTo, stopAll } from './running-gateway.spec-support.ts';
import { json, startUpstream, type Upstream } from './upstream.spec-support.ts';

/** Services of these tests know nobody. */
const call: typeof callSignedIn = (url, path, body, headers) =>
  callSignedIn(url, path, body, { ...nobody, ...headers });

afterEach(stopAll);

const describing = (path: string, isReady = true): Promise<Upstream> =>
  startUpstream((request, response) => {
    if (request.url === '/health/ready') json(response, {}, isReady ? 200 : 503);
    else
      json(response, {
        openapi: '3.1.0',
        info: { title: path, version: '1' },
        tags: [],
        paths: { [path]: { get: {} }, '/health/ready': { get: { of: path } } },
        components: { schemas: {} },
      });
  });

interface Description {
  readonly info: { readonly title: string; readonly description?: string };
  readonly paths: Readonly<Record<string, object>>;
}

describe('the description behind the gateway', () => {
  it('is one for all services, and keeps what a service said last when it is away', async () => {
    const [sorting, transfer] = [await describing('/api/sorting/jobs'), await describing('/api/transfer/stock')];
    const { url } = await gatewayTo({ upstreams: { sorting: [sorting.url], transfer: [transfer.url] } });
    const { body } = await call<Description>(url, '/api/openapi.json');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/sorting/jobs',
        '/api/transfer/stock',
        '/health/ready',
        '/api/gateway/health/ready',
      ]),
    );
    expect(body.info.title).toBe('回环 Huihuan');
    expect(body.info.description).toContain('registry, collection, regulator');
    expect(body.paths['/health/ready']).not.toEqual({ get: { of: '/api/sorting/jobs' } });
    await sorting.kill();
    expect((await call<Description>(url, '/api/openapi.json')).body.paths).toHaveProperty(['/api/sorting/jobs']);
  });

  it('has its page', async () => {
    const { url } = await gatewayTo({ upstreams: {} });
    const page = await fetch(`${url}/api/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the health of the gateway', () => {
  it('is ready when each service has a process that is, and counts them', async () => {
    const ready = await describing('/a');
    const notReady = await describing('/b', false);
    const upstreams = {
      registry: [ready.url],
      collection: [ready.url, notReady.url],
      transfer: [ready.url],
      sorting: [ready.url],
      regulator: [ready.url],
    };
    const { url } = await gatewayTo({ upstreams });
    const { status, body } = await call(url, '/health/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ready',
      checks: { 'gateway.collection': { ok: true, replicas: 2, ready: 1, notReady: 1, away: 0 } },
    });
    await ready.kill();
    const later = await call(url, '/health/ready');
    expect(later.status).toBe(503);
    expect(later.body).toMatchObject({ checks: { 'gateway.sorting': { ok: false, replicas: 1, away: 1 } } });
    expect((await call(url, '/health/live')).status).toBe(200);
  });
});

describe('pages of the gateway', () => {
  it('are served from each folder that is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huihuan-pages-'));
    try {
      for (const name of ['map', 'system']) {
        await mkdir(join(folder, name, 'assets'), { recursive: true });
        await writeFile(join(folder, name, 'index.html'), `<p>${name}</p>`);
        await writeFile(join(folder, name, 'assets', 'a.js'), `'${name}'`);
      }
      const pages = pagesOf('/=map,/system/=system,/gone/=gone', folder, []);
      const { url } = await gatewayTo({ upstreams: {}, pages });
      expect((await call(url, '/')).body).toBe('<p>map</p>');
      expect((await call(url, '/system/')).body).toBe('<p>system</p>');
      expect((await call(url, '/system')).body).toBe('<p>system</p>');
      expect((await call(url, '/system/assets/a.js')).body).toBe(`'system'`);
      expect((await call(url, '/gone/')).status).toBe(404);
      const { headers } = await call(url, '/');
      expect(headers.get('content-security-policy')).toContain("connect-src 'self';");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
