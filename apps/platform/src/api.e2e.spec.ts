import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog, undescribedRoutes } from '@huihuan/platform-http';
import { accessWith } from '@huihuan/platform-service';
import { createTestDatabase } from '@huihuan/testing-database';
import { call, caughtUp, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { openPlatform, services } from './index.ts';
import { operationsOf, type Api } from './spec/described.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';

let platform: PlatformProcess;
let api: Api;

/** These say a secret or a session, so their answers are not remembered under an id; or they need no remembering. */
const withoutId = [
  ...['post_registry_session', 'post_registry_session_refresh', 'post_registry_password'],
  // an answer to a question that is good once
  ...['post_registry_session_passkey', 'post_registry_passkeys'],
  ...['', '_password', '_refresh'].map((way) => `post_registry_devices_deviceId_session${way}`),
  // each goes on where the one before stopped
  'post_registry_datakeys_rewrapping',
  'post_collection_datakeys_rewrapping',
  // asking twice is two readings, and a search changes nothing
  'post_collection_consignors_consignorId_readings',
  'post_collection_consignors_search',
  'post_collection_bookings_bookingId_contact',
  // the ids of its rows follow from the file
  ...['post_collection_imports', 'post_collection_imports_check'],
  // a file of what is asked
  'post_sorting_traceability_file',
  ...['collection', 'transfer', 'sorting'].map((tier) => `post_${tier}_shipments_shipmentId_signingcodes`),
];
const withoutBody = [
  ...['post_registry_people_personId_onetimepassword', 'post_registry_passkeys_options'],
  'post_registry_session_passkey_options',
  ...['post_registry_sites_siteId_devicecodes', 'post_registry_devices_challenges'],
];
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  await caughtUp(platform.url);
  api = await desk.get<Api>('/api/openapi.json');
});

afterAll(() => platform.stop());

describe('the description of the whole platform', () => {
  it('is OpenAPI 3.1 and resolves every reference', () => {
    expect(api).toMatchObject({ openapi: '3.1.0', info: { title: expect.any(String) as unknown } });
    const named = [...JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(named.length).toBeGreaterThan(50);
    for (const name of named) expect(Object.keys(api.components.schemas)).toContain(name);
    expect(JSON.stringify(api)).not.toContain('#/$defs/');
  });

  it('is what the types of the pages were made from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huihuan-api-'));
    try {
      await writeFile(join(folder, 'openapi.json'), JSON.stringify(api));
      const tool = fileURLToPath(new URL('../../../tools/api-types.mjs', import.meta.url));
      const asked = [tool, '--check', '--description', join(folder, 'openapi.json')];
      const env = { ...process.env, NODE_OPTIONS: '' };
      const said = await promisify(execFile)(process.execPath, asked, { env }).then(
        () => '',
        (failure: unknown) => (failure as { readonly stderr: string }).stderr,
      );
      expect(said).toBe('');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('names each operation once, in both languages, with its path parameters', () => {
    const all = operationsOf(api);
    expect(all.length).toBeGreaterThan(90);
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    for (const { path, summary, tags, parameters } of all) {
      expect(summary).toMatch(/^.*\p{Script=Han}.* · .*[a-z].*$/u);
      expect(tags.length).toBeGreaterThan(0);
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .sort(),
      ).toEqual(inPath.sort());
    }
  });

  it('says of each POST what it takes, what it answers and how it refuses', () => {
    const posts = operationsOf(api).filter(({ method }) => method === 'post');
    expect(posts.length).toBeGreaterThan(35);
    const lacking: string[] = [];
    for (const { operationId, requestBody, responses } of posts) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining([expect.stringMatching(/^20[01]$/), '4XX', '5XX']));
      expect(Object.keys(responses['4XX']!.content)).toEqual(['application/problem+json']);
      if (withoutBody.includes(operationId)) continue;
      const { required = [] } = requestBody!.content['application/json']!.schema as { required?: string[] };
      const named = operationId === 'post_collection_intakes_batch' ? 'rows' : 'id';
      if (!required.includes(named)) lacking.push(operationId);
    }
    expect(lacking.sort()).toEqual([...withoutId].sort());
  });

  it('leaves out no route that is served', async () => {
    const database = await createTestDatabase([]);
    const log = createLog({ level: 'silent', destination: 'stdout', name: 'api' });
    const access = await accessWith(
      database.url,
      services.map(({ name }) => name),
    );
    const env = { HUIHUAN_PSEUDONYM_KEY: 'a-key-of-the-tests-and-of-nothing-else', HUIHUAN_DEMO: 'false' };
    const opened = await openPlatform({ access, log, env });
    expect(undescribedRoutes(opened.app)).toEqual([]);
    await opened.app.close();
    await opened.stop();
    await database.drop();
  });

  it('has a page for people that loads nothing from elsewhere', async () => {
    const page = await call<string>(platform.url, '/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const addresses = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect((await call(platform.url, address)).status).toBe(200);
  });
});

describe('health', () => {
  it('of the process names the five services', async () => {
    const ready = await desk.get<{ checks: object }>('/health/ready');
    expect(ready).toMatchObject({ status: 'ready' });
    const parts = services.flatMap(({ name }) => ['database', 'log', 'lag', 'bus'].map((check) => `${name}.${check}`));
    expect(Object.keys(ready.checks)).toEqual(parts);
    expect((await call(platform.url, '/health/live')).status).toBe(200);
  });

  it.each(services.map(({ name }) => name))('of %s says how database, log and lag are', async (name) => {
    expect(await desk.get(`/api/${name}/health/ready`)).toMatchObject({
      status: 'ready',
      checks: { database: { ok: true }, log: { ok: true }, lag: { ok: true, events: 0, deadLetters: 0 } },
    });
    expect((await call(platform.url, `/api/${name}/health/live`)).status).toBe(200);
  });
});
