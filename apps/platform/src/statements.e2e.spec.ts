import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@huihuan/kernel-domain';
import { demoAccounts } from '@huihuan/seeds';
import {
  call,
  fetchSignedIn,
  signedInAs,
  startPlatform,
  testDemoKey,
  testId,
  until,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import pg from 'pg';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer, type Tier } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { signedBy, signingDesk } from './spec/signing-desk.support.spec.ts';
import { newTablet, send, type Tablet } from './spec/tablet.support.spec.ts';
import { goTheWholeWay, sitesOfWay, type WholeWay } from './spec/whole-way.support.spec.ts';

/** Whoever works at any desk of the tests. */
const personId = demoAccounts().find(({ role }) => role === 'integration')?.personId ?? '';

let platform: PlatformProcess;
let administrator: string;
let way: WholeWay;
const tablets = new Map<string, Tablet>();
const { through, signed } = signingDesk(tablets, personId);
const desk = openDesk(() => platform.url, through);

const post = (path: string, body?: unknown) => send(platform.url, ['POST', path], administrator, body);

const enrol = async (siteId: string): Promise<void> => {
  const tablet = await newTablet(platform.url);
  const { body } = await post(`/api/registry/sites/${siteId}/device-codes`);
  expect(await tablet.enrol(body['code'] as string)).toMatchObject({ status: 201 });
  tablets.set(siteId, tablet);
};

interface Told {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly statement?: string;
  readonly devicetime?: string;
  readonly causationid: string;
  readonly actor: unknown;
  readonly data: Readonly<Record<string, unknown>>;
}

const told = async (tier: Tier): Promise<readonly Told[]> => {
  const log = await (await fetchSignedIn(platform.url, `/api/${tier}/audit/events`)).text();
  const lines = log.split('\n').filter((line) => line.includes('"record"'));
  return lines.map((line) => JSON.parse((JSON.parse(line) as { record: string }).record) as Told);
};

beforeAll(async () => {
  platform = await startPlatform();
  administrator = await signedInAs(platform.url, 'administrator');
  const network = await readDemoNetwork(platform.url);
  const { point, station, appliances, vehicles } = sitesOfWay(network);
  for (const site of [point, station, appliances, vehicles]) await enrol(site);
  // each tier hears of its tablets in its own time
  for (const [tier, siteId] of [
    ['collection', point],
    ['transfer', station],
    ['sorting', appliances],
    ['sorting', vehicles],
  ] as const) {
    const tablet = tablets.get(siteId)!;
    const path = `/api/${tier}/shipments`;
    const nothing = { id: testId(), fromSiteId: siteId, toSiteId: siteId };
    await until(async () => {
      const deviceTime = new Date().toISOString();
      const body = await signedBy({ tablet, siteId, personId }, { path, body: nothing, deviceTime });
      return (await call<ProblemAnswer>(platform.url, path, body)).body.code !== 'statement.device-unknown';
    });
  }
  way = await goTheWholeWay(platform.url, desk, network);
});
afterAll(() => platform.stop());

describe('what is done at the tablets of three tiers', () => {
  it('is signed at each step, and each fact names the tablet, its time and what it signed', async () => {
    const facts = [...(await told('collection')), ...(await told('transfer')), ...(await told('sorting'))];
    expect(new Set(signed.map(({ act }) => act)).size).toBeGreaterThan(12);
    for (const { id, siteId, deviceTime } of signed) {
      const deviceId = tablets.get(siteId)?.deviceId;
      for (const fact of facts.filter(({ causationid, source }) => causationid === id && source.includes('site')))
        expect(fact).toMatchObject({
          ...{ source: `urn:huihuan:site:${siteId}`, devicetime: deviceTime },
          ...{ actor: { person: personId, device: deviceId } },
          statement: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        });
    }
    const stated = (type: string) => facts.filter((fact) => fact.type === `cn.huihuan.${type}.v1`);
    for (const type of ['shipment.dispatched', 'shipment.received', 'item.graded', 'item.dismantled', 'item.closed'])
      expect(stated(type).map(({ statement }) => typeof statement)).not.toContain('undefined');
  });

  it('is refused where a word of it is another, or the tablet belongs to another site', async () => {
    const path = '/api/transfer/containers';
    const body = { id: testId(), siteId: way.station, kind: 'pallet', code: 'P-1', itemIds: [way.fridge] };
    const deviceTime = new Date().toISOString();
    const by = (siteId: string) => ({ tablet: tablets.get(siteId)!, siteId, personId });
    const good = await signedBy(by(way.station), { path, body, deviceTime });
    const refused = (code: string) => ({ body: { code } });
    expect(await call(platform.url, path, { ...good, code: 'P-2' })).toMatchObject(refused('statement.signature'));
    const foreign = await signedBy(by(way.point), { path, body, deviceTime });
    expect(await call(platform.url, path, foreign)).toMatchObject(refused('statement.device-elsewhere'));
    expect(await call(platform.url, path, { ...good, statement: { deviceId: 'x' } })).toMatchObject({
      ...{ status: 422, body: { code: 'request.invalid' } },
    });
  });
});

describe('an operation of a tier that takes a command', () => {
  it('takes the statement of a device, or is one of those that have a reason not to', async () => {
    const { paths } = await desk.get<Description>('/api/openapi.json');
    const unsigned = Object.entries(paths).flatMap(([path, { post: asked }]) => {
      const body = asked?.requestBody?.content['application/json']?.schema.properties;
      const isCommand = /^\/api\/(collection|transfer|sorting)\//.test(path) && body?.['id'] !== undefined;
      return isCommand && body['statement'] === undefined ? [path.replace(/^\/api\/[a-z]+/, '')] : [];
    });
    expect([...new Set(unsigned)].sort()).toEqual(signedOtherwise);
  });
});

describe('a tablet of a station that was revoked while it was offline', () => {
  it('has what it signed before counted, and what it signed after put aside until somebody answers for it', async () => {
    const itemId = await desk.intake(way.point, fridge());
    const shipmentId = await desk.send(['collection', 'transfer'], [way.point, way.station], [itemId]);
    const tablet = tablets.get(way.station)!;
    const before = new Date().toISOString();
    const path = `/api/registry/sites/${way.station}/devices/${tablet.deviceId}/revocation`;
    expect(await post(path, { id: testId(), reason: 'stolen', revokedAt: null })).toMatchObject({ status: 200 });
    const route = `/api/transfer/shipments/${shipmentId}`;
    const sign = (what: string, body: Parameters<typeof signedBy>[1]['body'], deviceTime: string) =>
      signedBy(
        { tablet, siteId: way.station, personId },
        { path: `${route}/${what}`, body: { id: testId(), ...body }, deviceTime },
      );
    const findings = { findings: [{ itemId, finding: 'accepted', measuredGrams: 50_000 }] };
    const good = await sign('findings', findings, before);
    expect(await call(platform.url, `${route}/findings`, good)).toMatchObject({ status: 200 });

    await until(async () => {
      const asked = await sign('findings', { findings: [] }, new Date().toISOString());
      return (await call(platform.url, `${route}/findings`, asked)).status === 202;
    });
    const receipt = await sign('receipt', { rest: 'accepted' }, new Date().toISOString());
    const waits = await call<ProblemAnswer>(platform.url, `${route}/receipt`, receipt);
    expect(waits).toMatchObject({ status: 202, body: { id: receipt['id'], code: 'statement.put-aside' } });
    expect((await call(platform.url, `${route}/receipt`, receipt)).body).toEqual(waits.body);
    expect(await desk.get(`${route}?direction=in`)).toMatchObject({ state: 'receiving' });

    const supervisor = await supervisorOf(way.station);
    const list = `/api/transfer/sites/${way.station}/put-aside`;
    const listed = await send(platform.url, ['GET', list], supervisor);
    const rows = listed.body['putAside'] as readonly {
      actId: string;
      act: string;
      statement: string;
      digest: string;
    }[];
    const waiting = rows.find(({ act }) => act === 'receipt.close');
    expect(waiting).toMatchObject({ actId: receipt['id'], digest: sha256Hex(waiting?.statement ?? '') });
    const decision = { id: testId(), decision: 'admitted', reason: '当班人员在场' };
    const decide = `${list}/${waiting?.actId ?? ''}/decision`;
    expect(await send(platform.url, ['POST', decide], supervisor, decision)).toMatchObject({
      ...{ status: 200, body: { decision: 'admitted' } },
    });
    expect(await desk.get(`${route}?direction=in`)).toMatchObject({ state: 'received' });
    expect(await call(platform.url, `${route}/receipt`, receipt)).toMatchObject({ status: 200 });
    const facts = (await told('transfer')).filter(({ causationid }) => causationid === receipt['id']);
    const names = facts.map(({ type }) => type.slice('cn.huihuan.'.length, -'.v1'.length));
    expect(names).toEqual(['statement.put-aside', 'statement.decided', 'shipment.received']);
    expect(facts[2]).toMatchObject({ actor: { person: personId, device: tablet.deviceId } });
  });
});

describe('hh verify', () => {
  const main = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
  const verify = (): Promise<readonly (readonly [string, string | null])[]> =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
      execFile(process.execPath, [main, 'verify', '--json'], { env, maxBuffer: 2 ** 26 }, (_, output, errors) => {
        if (output === '') return reject(new Error(errors));
        const { rules } = JSON.parse(output) as {
          rules: readonly { violations: readonly { code: string; eventId: string | null }[] }[];
        };
        return resolve(rules.flatMap(({ violations }) => violations).map(({ code, eventId }) => [code, eventId]));
      });
    });

  it('holds what each device signed beside the facts, and names what is forged, swapped, changed or missing', async () => {
    expect(await verify()).toEqual([]);
    const owner = new pg.Client({ connectionString: platform.database.url });
    await owner.connect();
    const { rows } = await owner.query<{ act_id: string; text: string; digest: string; value: string }>(
      `select act_id, text, digest, value from transfer.act_statement where act in ('shipment.dispatch', 'receipt.close')
        order by act_id limit 2`,
    );
    const [one, other] = rows as [(typeof rows)[0], (typeof rows)[0]];
    const eventId = (await told('transfer')).find(({ statement }) => statement === one.digest)?.id;
    const set = (members: string, ...values: readonly string[]) =>
      owner.query(`update transfer.act_statement set ${members} where act_id = $1`, [one.act_id, ...values]);
    const planted = async (members: string, ...values: readonly string[]) => {
      await set(members, ...values);
      const found = await verify();
      await set('text = $2, digest = $3, value = $4, act_id = $1', one.text, one.digest, one.value);
      return found;
    };
    expect(await planted('value = $2', other.value)).toContainEqual(['statement.forged', eventId]);
    expect(await planted('text = $2, value = $3', other.text, other.value)).toContainEqual([
      'statement.changed',
      eventId,
    ]);
    const swapped = [other.text, other.digest, other.value];
    expect(await planted('text = $2, digest = $3, value = $4', ...swapped)).toContainEqual([
      'statement.missing',
      eventId,
    ]);
    await owner.query('create table public.gone as select * from transfer.act_statement where act_id = $1', [
      one.act_id,
    ]);
    await owner.query('delete from transfer.act_statement where act_id = $1', [one.act_id]);
    expect(await verify()).toContainEqual(['statement.missing', eventId]);
    await owner.query('insert into transfer.act_statement select * from public.gone');
    expect(await verify()).toEqual([]);
    await owner.end();
  });
});

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly post?: {
          readonly requestBody?: {
            readonly content: Readonly<
              Record<string, { readonly schema: { readonly properties?: Readonly<Record<string, unknown>> } }>
            >;
          };
        };
      }
    >
  >;
}

/**
 * Hand-ins are signed row by row, handovers by both sides, and certificates are issued at a desk, for whom the service signs;
 * the others record no fact of a site.
 */
const signedOtherwise = [
  '/bookings',
  '/bookings/{bookingId}/cancellation',
  '/certificates',
  '/certificates/{certificateId}/void',
  '/consignors',
  '/consignors/{consignorId}/corrections',
  '/consignors/{consignorId}/erasure',
  '/dead-letters/retry',
  '/dead-letters/{eventId}/discard',
  '/dead-letters/{eventId}/retry',
  '/files',
  '/files/{fileId}/original-link',
  '/intakes',
  '/releases',
  '/shipments/{shipmentId}/recoveries',
  '/shipments/{shipmentId}/recoveries/{recoveryId}/agreement',
  '/shipments/{shipmentId}/signatures',
  '/sites/{siteId}/put-aside/{actId}/decision',
];

/** Somebody who supervises at a site, with a fresh sign-in. */
const supervisorOf = async (siteId: string): Promise<string> => {
  const found = demoAccounts().find(({ role, siteIds }) => role === 'supervisor' && siteIds.includes(siteId));
  return signedInAs(platform.url, found?.login ?? '');
};
