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
import { fetchSignedIn, call, caughtUp, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { openPlatform, services } from './index.ts';
import { addressOf, thisMonth } from './spec/address-of.support.spec.ts';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ReceiptAnswer } from './spec/desk.support.spec.ts';
import { misfits, type JsonSchema } from './spec/fits-schema.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { proposeAnotherVin } from './spec/open-corrections.support.spec.ts';
import { goTheWholeWay, handInAndReceive, type WholeWay } from './spec/whole-way.support.spec.ts';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }>
  >;
}

interface Api {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let platform: PlatformProcess;
let api: Api;
let way: WholeWay;
let openDiscrepancy: Readonly<Record<string, string>>;
let openCorrection: Readonly<Record<string, string>>;
let openShipment = '';
let administratorId = '';
let certificateId = '';
const batchId = testId();

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
  const session = await call<{ person: { personId: string } }>(platform.url, '/api/registry/session');
  administratorId = session.body.person.personId;
  const network = await readDemoNetwork(platform.url);
  way = await goTheWholeWay(platform.url, desk, network);
  const open = await handInAndReceive(desk, way);
  const atStation = open.receipt.discrepancies[0]!.discrepancyId;
  const [lost, ...items] = await desk.intakes(way.point, [fridge(), fridge(), fridge()]);
  const direct = await desk.send(['collection', 'sorting'], [way.point, way.appliances], [lost!]);
  const { discrepancies } = await desk.post<ReceiptAnswer>(`/api/sorting/shipments/${direct}/receipt`, {
    id: testId(),
    rest: 'missing',
  });
  const atCentre = discrepancies[0]!.discrepancyId;
  openDiscrepancy = { collection: atStation, transfer: atStation, sorting: atCentre };
  openShipment = await desk.send(['collection', 'transfer'], [way.point, way.station], items);
  const supervisorId = network.person('supervisor', way.vehicles);
  const certified = await desk.post<{ readonly certificateId: string }>('/api/sorting/certificates', {
    ...{ id: testId(), siteId: way.vehicles, kind: 'vehicle-recovery', itemId: way.car },
    override: { supervisorId, reason: '登记时未填写车况，已查验' },
  });
  certificateId = certified.certificateId;
  const batch = { id: batchId, siteId: way.vehicles, code: 'PC-1', family: 'vehicle' };
  await desk.post('/api/sorting/batches', batch);
  const ofPoint = await proposeAnotherVin(desk, { tier: 'collection', siteId: way.point }, open.car);
  const ofCentre = await proposeAnotherVin(desk, { tier: 'sorting', siteId: way.vehicles }, way.car);
  openCorrection = { collection: ofPoint, transfer: ofPoint, sorting: ofCentre };
  await caughtUp(platform.url);
  await desk.post('/api/regulator/checkpoints', { id: testId() });
  api = await desk.get<Api>('/api/openapi.json');
});

afterAll(() => platform.stop());

const operations = (): readonly (Described & { readonly method: string; readonly path: string })[] =>
  Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, method, path })),
  );

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
    const all = operations();
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
    const posts = operations().filter(({ method }) => method === 'post');
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

describe('every answer is what the description says', () => {
  /** Values for the parameters of a path. */
  const parameters = (path: string): Readonly<Record<string, string>> => {
    const inTier = path.split('/')[2];
    const sites: Record<string, string> = { collection: way.point, transfer: way.station, sorting: way.vehicles };
    return {
      siteId: sites[inTier ?? ''] ?? way.point,
      itemId: way.car,
      shipmentId: inTier === 'sorting' ? way.copperShipment : openShipment,
      discrepancyId: openDiscrepancy[inTier ?? ''] ?? '',
      correctionId: openCorrection[inTier ?? ''] ?? '',
      containerId: way.container,
      jobId: way.carJob,
      code: '410122',
      day: `${thisMonth}-01`,
      size: '1',
      personId: administratorId,
      certificateId,
      batchId,
    };
  };

  const address = (path: string, described: Described): string =>
    addressOf(path, described.parameters, parameters(path), way.vin);

  /** Where all is well, there is neither letter nor alarm to ask for; what was put aside is for the site’s own people. */
  const asksForLetter = (path: string): boolean =>
    /\/dead-letters\/\{eventId\}$|\/alarms\/\{alarmId\}$|\/put-aside$/.test(path);

  /** Asked by the tests of their own, as people who may. */
  const isForOthers = (path: string): boolean =>
    /\/(?:files|consignors)\/|\/bookings$|\/(?:drivers|colleagues)$/.test(path);

  const ask = (where: string) => call<unknown>(platform.url, where);

  it('to every question that is no stream', async () => {
    const asked = operations().filter(
      ({ method, path, responses }) =>
        method === 'get' &&
        !asksForLetter(path) &&
        !isForOthers(path) &&
        responses['200']?.content['application/json'] !== undefined,
    );
    expect(asked.length).toBeGreaterThan(45);
    const unlike: string[] = [];
    for (const described of asked) {
      const where = address(described.path, described);
      const { status, body } = await ask(where);
      if (status !== 200) unlike.push(`${where} ${status} ${JSON.stringify(body)}`);
      else {
        const schema = described.responses['200']!.content['application/json']!.schema;
        unlike.push(
          ...misfits(api.components.schemas, schema, body).map(
            (misfit) => `${where} ${misfit.replaceAll(/\d+/g, '*')}`,
          ),
        );
      }
    }
    expect([...new Set(unlike)]).toEqual([]);
  });

  it('to every stream of lines, and each ends with the count of its rows', async () => {
    const asked = operations().filter(
      ({ responses }) => responses['200']?.content['application/x-ndjson'] !== undefined,
    );
    expect(asked.length).toBeGreaterThan(15);
    const unlike: string[] = [];
    for (const { path, responses } of asked) {
      const text = await (await fetchSignedIn(platform.url, path)).text();
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      const { schema } = responses['200']!.content['application/x-ndjson']!;
      unlike.push(
        ...lines.flatMap((line) => misfits(api.components.schemas, schema, line)).map((one) => `${path} ${one}`),
      );
      expect({ path, end: lines.at(-1) }).toEqual({ path, end: { end: { rows: lines.length - 1 } } });
    }
    expect([...new Set(unlike)]).toEqual([]);
  });

  it('also when something is refused', async () => {
    const problem = api.components.schemas['Problem']!;
    for (const { method, path, requestBody } of operations()) {
      if (method !== 'post' || requestBody === undefined) continue;
      const filled = path.replaceAll(/\{[^}]+\}/g, () => testId());
      const { status, body } = await call(platform.url, filled, { unknown: true });
      expect({ filled, status, misfits: misfits(api.components.schemas, problem, body) }).toEqual({
        ...{ filled, status: 422, misfits: [] },
      });
    }
  });
});
