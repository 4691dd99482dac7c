import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication, createLog, mapHosts, pageAt, pageTable, productPages } from '../index.ts';
import { YardModule } from './yard.spec-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'huihuan-pages-'));
const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml' } };
const script = 'say(1);\n'.repeat(1_000);
let app: NestFastifyApplication;
let url: string;

beforeAll(async () => {
  const pages = productPages.map(({ path, app: name }) => {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), `<!doctype html><title>${name}</title>`);
    writeFileSync(join(folder, name, 'service-worker.js'), 'self;');
    writeFileSync(join(folder, name, 'manifest.webmanifest'), '{}');
    writeFileSync(join(folder, name, 'assets', 'reader-1.wasm'), 'wasm');
    writeFileSync(join(folder, name, 'assets', 'long-1.js'), script);
    writeFileSync(join(folder, name, 'assets', 'long-1.js.map'), '{}');
    writeFileSync(join(folder, name, '.stamp'), 'of a tool');
    return pageAt(path, join(folder, name));
  });
  app = await createApplication(YardModule, {
    guard: null,
    log: createLog({ level: 'silent', destination: 'stdout', name: 'yard' }),
    description: { title: 'Yard', version: '1' },
    pages,
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

it.each(productPages)('serves $app at $path', async ({ path, app: name }) => {
  const answer = await fetch(`${url}${path}`, asBrowser);
  expect([answer.status, await answer.text()]).toEqual([200, `<!doctype html><title>${name}</title>`]);
});

it('opens a page with addresses of its own at any of them, and misses files that are not there', async () => {
  for (const address of ['/operate/arrivals', '/operate/shipments/019b?lines=all', '/collect/intake']) {
    const answer = await fetch(`${url}${address}`, asBrowser);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  }
  for (const address of ['/operate/assets/gone.js', '/collect/gone.png', '/system/elsewhere'])
    expect((await fetch(`${url}${address}`, asBrowser)).status).toBe(404);
  expect((await fetch(`${url}/operate/arrivals`)).status).toBe(404);
});

it('gives nobody what tools leave beside a page: dot files and the sources of its scripts', async () => {
  for (const { path } of productPages)
    for (const name of ['.stamp', 'assets/long-1.js.map'])
      expect([path, name, (await fetch(`${url}${path}${name}`, asBrowser)).status]).toEqual([path, name, 404]);
});

it('lets the tablet and the console read a scale, the tablet alone run compiled code, and styles come from files', async () => {
  const headersAt = async (path: string): Promise<readonly string[]> => {
    const { headers } = await fetch(`${url}${path}`, asBrowser);
    return [headers.get('permissions-policy') ?? '', headers.get('content-security-policy') ?? ''];
  };
  const [tablet, console, map] = [await headersAt('/collect/'), await headersAt('/operate/'), await headersAt('/')];
  expect(tablet[0]).toMatch(/camera=\(self\).* serial=\(self\)/);
  expect(tablet[1]).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(console[0]).toMatch(/serial=\(self\)/);
  expect(console[1]).toContain("script-src 'self';");
  for (const [, policy] of [tablet, console]) expect(policy).toContain("style-src 'self';");
  expect(map[0]).toContain('serial=()');
});

it('lets the map alone, and only with a token or key, ask hosts of maps', () => {
  const address = { TIANDITU_ADDRESS: 'https://tiles.invalid' };
  const policyAt = (path: '/' | '/operate/', hosts: readonly string[]): string =>
    pageAt(path, folder, hosts).contentSecurityPolicy ?? '';
  expect(mapHosts(address)).toEqual([]);
  expect(policyAt('/', mapHosts(address))).toBe('');
  const hosts = mapHosts({ ...address, TIANDITU_KEY: 'key' });
  expect(policyAt('/', hosts)).toContain("connect-src 'self' https://tiles.invalid;");
  expect(policyAt('/operate/', hosts)).toContain("connect-src 'self';");
  const both = mapHosts({ ...address, TIANDITU_KEY: 'key', MAPBOX_ACCESS_TOKEN: 'token' });
  expect(policyAt('/', both)).toContain('https://events.mapbox.com https://tiles.invalid;');
});

it('asks for the worker anew each time and lets it rule its page', async () => {
  const { headers } = await fetch(`${url}/collect/service-worker.js`);
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('service-worker-allowed')).toBe('/collect/');
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const manifest = await fetch(`${url}/collect/manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
  const compiled = await fetch(`${url}/collect/assets/reader-1.wasm`);
  expect(compiled.headers.get('content-type')).toBe('application/wasm');
  expect(compiled.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it.each(['br', 'gzip', 'identity'])('sends scripts as %s, each way under a tag of its own', async (encoding) => {
  const path = `${url}/collect/assets/long-1.js`;
  const answer = await fetch(path, { headers: { 'accept-encoding': encoding } });
  expect(await answer.text()).toBe(script);
  const { headers } = answer;
  expect(headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
  expect(headers.get('vary')).toContain('accept-encoding');
  expect(Number(headers.get('content-length')) < script.length / 10).toBe(encoding !== 'identity');
  const tag = headers.get('etag') ?? '';
  const again = (as: string) => fetch(path, { headers: { 'accept-encoding': as, 'if-none-match': tag } });
  expect((await again(encoding)).status).toBe(304);
  expect((await again(encoding === 'br' ? 'gzip' : 'br')).status).toBe(200);
});

it('prints where each page is, and who signs in there with people of the demonstration', () => {
  for (const { path } of productPages) expect(pageTable(url, false)).toContain(`${url}${path}`);
  expect(pageTable(url, true)).toMatch(/\/collect\/ +attendant-01/);
  expect(pageTable(url, false)).not.toContain('attendant-01');
});
