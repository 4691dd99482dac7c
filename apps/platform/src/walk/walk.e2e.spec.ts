import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newTokenKey, openTokenKeys, signAccessToken, type AccessClaims } from '@huihuan/platform-auth';
import { caughtUp, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from '../spec/demo-network.support.spec.ts';
import { openDesk, type ReceiptAnswer } from '../spec/desk.support.spec.ts';
import { fridge } from '../spec/goods.support.spec.ts';
import { goTheWholeWay, handInAndReceive } from '../spec/whole-way.support.spec.ts';
import type { Components } from './example-of.support.spec.ts';
import { grantsOf, makeWalker, type Places, type Walker } from './people.support.spec.ts';
import { proposeAt } from './proposed.support.spec.ts';
import { requestTo, type Route, type Values } from './requests.support.spec.ts';
import { readTable, roles, signsOf, writeTable, type Row } from './who-may-ask.support.spec.ts';

interface Api {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Route, 'method' | 'path'>>>>>;
  readonly components: { readonly schemas: Components };
}

const tokenKey = newTokenKey();
let platform: PlatformProcess;
let api: Api;
let routes: readonly Route[];
let things: Readonly<Record<string, Values>>;
/** Two of each role: where the things are, and next to them. */
let toBeSignedOut: string;
let walkers: ReadonlyMap<string, readonly [Walker, Walker]>;

const desk = openDesk(() => platform.url);

/** These end the sign-in that they are asked with, or the person who asks. */
const endsSession = ({ method, path }: Route): boolean =>
  method === 'DELETE' && path.startsWith('/api/registry/session');

beforeAll(async () => {
  platform = await startPlatform({ env: { HUIHUAN_TOKEN_KEY: tokenKey } });
  const network = await readDemoNetwork(platform.url);
  const way = await goTheWholeWay(platform.url, desk, network);
  const { receipt } = await handInAndReceive(desk, way);
  const [item, lost] = (await desk.intakes(way.point, [fridge(), fridge()])) as [string, string];
  const direct = await desk.send(['collection', 'sorting'], [way.point, way.appliances], [lost]);
  const atCentre = await desk.post<ReceiptAnswer>(`/api/sorting/shipments/${direct}/receipt`, {
    ...{ id: testId(), rest: 'missing' },
  });
  const atStation = await proposeAt(desk, 'transfer', { point: way.point, other: way.station });
  const proposedToCentre = await proposeAt(desk, 'sorting', { point: way.point, other: way.appliances });
  const certificateId = testId();
  await desk.post('/api/sorting/certificates', {
    ...{ id: certificateId, siteId: way.vehicles, kind: 'vehicle-recovery', itemId: way.car },
    override: { supervisorId: network.person('supervisor', way.vehicles), reason: '未登记总成，已现场核实' },
  });
  const batchId = testId();
  const batch = { id: batchId, siteId: way.vehicles, code: 'PC-1', family: 'vehicle' };
  await desk.post('/api/sorting/batches', batch);
  const fileId = testId();
  await desk.post('/api/collection/files', {
    ...{ id: fileId, siteId: way.point, sha256: 'cd'.repeat(32), bytes: 1000, kind: 'photo' },
    ...{ declaredType: 'image/jpeg', itemIds: [item] },
  });
  const shipment = await desk.send(['collection', 'transfer'], [way.point, way.station], [item]);
  await caughtUp(platform.url);
  await desk.post('/api/regulator/checkpoints', { id: testId() });
  const bystander = await makeWalker(platform.url, 'bystander', []);
  const common = {
    ...{ itemId: item, shipmentId: shipment, discrepancyId: receipt.discrepancies[0]!.discrepancyId },
    ...{
      containerId: way.container,
      jobId: way.carJob,
      certificateId,
      batchId,
      correctionId: atStation,
      code: '410122',
      areaCode: '410122',
      size: '1',
      from: '1',
    },
    ...{ personId: bystander.personId, q: way.vin, classCode: fridge().classCode },
    ...{ fromSiteId: way.point, toSiteId: way.station, homeSiteId: way.point, token: 'x' },
    day: '2026-01-01',
  };
  const centre = { siteId: way.vehicles, itemId: way.copper, shipmentId: way.copperShipment, fromSiteId: way.vehicles };
  things = {
    '': { ...common, siteId: way.point },
    transfer: { ...common, siteId: way.station, fromSiteId: way.station, itemId: way.car },
    collection: { ...common, siteId: way.point, fileId },
    sorting: {
      ...{ ...common, ...centre, discrepancyId: atCentre.discrepancies[0]!.discrepancyId },
      correctionId: proposedToCentre,
    },
  };
  const here: Places = { siteIds: [way.point, way.station, way.vehicles, way.appliances], areaCode: '410122' };
  const others = [
    network.sites('collection-point', 'vehicle'),
    network.sites('transfer-station', 'vehicle'),
    (['traction-battery', 'light-battery', 'appliance', 'vehicle'] as const).flatMap((family) =>
      network.sites('sorting-centre', family),
    ),
  ];
  const next: Places = {
    siteIds: others.map((found) => found.find(({ siteId }) => !here.siteIds.includes(siteId))!.siteId),
    areaCode: '410184',
  };
  const made = new Map<string, readonly [Walker, Walker]>();
  // one after the other: many attempts at once from one address look like guesses
  for (const role of roles)
    made.set(role, [
      await makeWalker(platform.url, role, grantsOf(role, here)),
      await makeWalker(platform.url, `${role}-elsewhere`, grantsOf(role, next)),
    ]);
  walkers = made;
  toBeSignedOut = await (await makeWalker(platform.url, 'leaver', [])).authorization();
  api = await desk.get<Api>('/api/openapi.json');
  routes = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ ...route, method: method.toUpperCase(), path })),
  );
}, 240_000);

afterAll(() => platform.stop());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

const valuesFor = ({ path }: Route): Values => things[path.split('/')[2] ?? ''] ?? things['']!;

interface Answer {
  readonly status: number;
  readonly code: string | null;
}

/** One request by a token; of a stream only the head is read. */
const ask = async (route: Route, authorization: string | null, more: Values = {}): Promise<Answer> => {
  const [path, init] = requestTo(route, api.components.schemas, { ...valuesFor(route), ...more });
  const leaving = new AbortController();
  const headers = { ...(init.headers as Record<string, string>), ...(authorization === null ? {} : { authorization }) };
  const response = await fetch(`${platform.url}${path}`, { ...init, headers, signal: leaving.signal });
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  const { code = null } = isProblem ? ((await response.json()) as { code?: string }) : {};
  leaving.abort();
  return { status: response.status, code };
};

const refusedByGuard = ({ code }: Answer): boolean =>
  code !== null && (code.startsWith('token.') || code === 'permission.denied' || code === 'password.change-required');

/** The walk says nothing about a route whose guard it did not reach. */
const notReached: string[] = [];

const isAdmitted = async (route: Route, authorization: string | null, more: Values = {}): Promise<boolean> => {
  const answer = await ask(route, authorization, more);
  if (answer.code === 'request.invalid' || answer.code === 'request.too-many' || answer.status >= 500)
    notReached.push(`${nameOf(route)}: ${answer.status} ${answer.code ?? ''}`);
  return !refusedByGuard(answer);
};

/** A sign-in for each walker; the guesses that the walk makes at the door slow down those that would come later. */
const signAllIn = async (): Promise<ReadonlyMap<Walker, string>> => {
  const tokens = new Map<Walker, string>();
  for (const walker of [...walkers.values()].flat()) tokens.set(walker, await walker.authorization());
  return tokens;
};

const rowOf = async (route: Route, tokens: ReadonlyMap<Walker, string>): Promise<Row> => {
  const signOf = async (walker: Walker): Promise<string> =>
    (await isAdmitted(route, tokens.get(walker)!, { password: walker.password })) ? 'x' : '.';
  const cells = roles.map(async (role) => (await Promise.all(walkers.get(role)!.map(signOf))).join(''));
  return { route: nameOf(route), cells: await Promise.all(cells), nobody: await isAdmitted(route, null) };
};

const walk = async (): Promise<readonly Row[]> => {
  const tokens = await signAllIn();
  const ending = routes
    .filter(endsSession)
    .sort((a, b) => Number(a.path.endsWith('/sessions')) - Number(b.path.endsWith('/sessions')));
  const own = new Map<Route, ReadonlyMap<Walker, string>>();
  for (const route of ending) own.set(route, await signAllIn());
  const rows = new Map<Route, Row>();
  // all sessions of a person end with the last of them
  for (const route of [...routes.filter((each) => !endsSession(each)), ...ending])
    rows.set(route, await rowOf(route, own.get(route) ?? tokens));
  return routes.map((route) => rows.get(route)!);
};

it('a proposed correction is read by the site on its other side, and by no neighbour', async () => {
  const one = routes.find((route) => nameOf(route) === 'GET /api/transfer/proposed-corrections/{correctionId}')!;
  const [there, elsewhere] = walkers.get('transfer-operator')!;
  const statusFor = async (walker: Walker) => (await ask(one, await walker.authorization())).status;
  expect([await statusFor(there), await statusFor(elsewhere)]).toEqual([200, 403]);
});

describe('every route of the running platform', () => {
  let rows: readonly Row[];

  beforeAll(async () => {
    rows = await walk();
    if (process.env['HUIHUAN_WALK'] === 'write') writeTable(rows);
  }, 240_000);

  it('was tried with a request that comes as far as the guard', () => {
    expect([...new Set(notReached)]).toEqual([]);
  });

  it('has a row in the table, and the table none for a route that is no more', () => {
    expect(rows.map(({ route }) => route).sort()).toEqual([...readTable().keys()].sort());
  });

  it('admits and refuses each role, and its neighbour, as the table says', () => {
    const table = readTable();
    const found = rows.map((row) => `${row.route}  ${signsOf(row)}`);
    const expected = rows.map(({ route }) => `${route}  ${table.get(route) ?? 'has no row'}`);
    expect(found).toEqual(expected);
  });
});

describe('a token that is not good', () => {
  /** Routes that ask for a token at all, by the table. */
  const guarded = (): readonly Route[] => {
    const table = readTable();
    return routes.filter((route) => table.get(nameOf(route))?.startsWith('.') === true);
  };

  const claims = (more: Partial<AccessClaims> = {}): AccessClaims => ({
    ...{ personId: testId(), sessionId: testId(), deviceId: null, mustChangePassword: false },
    ...{
      grants: roles
        .filter((role) => grantsOf(role, { siteIds: [], areaCode: '' })[0] !== undefined)
        .map((role) => `${role}@network`),
    },
    expiresAt: new Date(Date.now() + 600_000),
    ...more,
  });

  const signed = async (key: string, more: Partial<AccessClaims> = {}, now = new Date()): Promise<string> =>
    `Bearer ${await signAccessToken(await openTokenKeys({ HUIHUAN_TOKEN_KEY: key }), claims(more), now)}`;

  const signedOut = async (): Promise<string> => {
    const authorization = toBeSignedOut;
    const end = await fetch(`${platform.url}/api/registry/session`, { method: 'DELETE', headers: { authorization } });
    expect(end.status).toBe(200);
    const everywhere = guarded().filter(({ method, path }) => method === 'GET' && path.endsWith('/audit/events'));
    await until(async () =>
      (await Promise.all(everywhere.map((route) => ask(route, authorization)))).every(({ status }) => status === 401),
    );
    return authorization;
  };

  const hourAgo = new Date(Date.now() - 3_600_000);
  const bad: readonly (readonly [string, string, () => Promise<string>])[] = [
    ['expired', 'token.expired', () => signed(tokenKey, { expiresAt: new Date(hourAgo.getTime() + 600_000) }, hourAgo)],
    ['of another installation', 'token.invalid', () => signed(newTokenKey())],
    [
      'forged: another body under a good signature',
      'token.invalid',
      async () => {
        const [head = '', , signature = ''] = (await signed(tokenKey)).split('.');
        const body = Buffer.from(JSON.stringify({ ...claims(), sub: randomUUID(), sid: randomUUID() })).toString(
          'base64url',
        );
        return [head, body, signature].join('.');
      },
    ],
    [
      'without a signature',
      'token.invalid',
      () => {
        const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return Promise.resolve(`Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${part({ sub: testId() })}.x`);
      },
    ],
    ['no token at all', 'token.missing', () => Promise.resolve('')],
    ['of a session that was signed out', 'token.revoked', signedOut],
  ];

  it.each(bad)(
    'is refused everywhere when it is %s',
    async (_, code, make) => {
      const authorization = await make();
      const asked = guarded();
      expect(asked.length).toBeGreaterThan(150);
      const answers = [];
      for (const route of asked) {
        const answer = await ask(route, authorization === '' ? null : authorization);
        answers.push(`${nameOf(route)} ${answer.status} ${answer.code ?? ''}`);
      }
      expect(answers).toEqual(asked.map((route) => `${nameOf(route)} 401 ${code}`));
    },
    120_000,
  );
});
