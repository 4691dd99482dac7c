import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import { demoAccounts } from '@huihuan/seeds';
import {
  call,
  signedInAs,
  startPlatform,
  testDemoKey,
  testId,
  until,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type Desk, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { signedBy } from './spec/signing-desk.support.spec.ts';
import { newTablet, send, type Answer, type Tablet } from './spec/tablet.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

const accounts = demoAccounts();
/** Whoever works at any desk of the tests. */
const personId = accounts.find(({ role }) => role === 'integration')?.personId ?? '';

let platform: PlatformProcess;
let desk: Desk;
let way: ReturnType<typeof sitesOfWay>;
let tablet: Tablet;
let counter: Tablet;
let folder: string;

const staffOf = (siteId: string, isWanted: (role: string) => boolean) => {
  const found = accounts.find(({ role, siteIds }) => isWanted(role) && siteIds.includes(siteId));
  if (found === undefined) throw new Error(`nobody of ${siteId} is that`);
  return found;
};
const supervisorOf = (siteId: string) => staffOf(siteId, (role) => role === 'supervisor');

/** What the program says to whoever asks it; a verdict that something is wrong ends with 1 and is read, too. */
const hh = (...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
  new Promise((resolve, reject) => {
    const main = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
    execFile(process.execPath, [main, ...words, '--json'], { env, maxBuffer: 2 ** 26 }, (_, output, errors) =>
      output === '' ? reject(new Error(errors)) : resolve(JSON.parse(output) as Record<string, unknown>),
    );
  });

interface Found {
  readonly code: string;
  readonly found: string | null;
}

const verified = async () => {
  const { rules, warnings } = (await hh('verify')) as unknown as {
    readonly rules: readonly { readonly violations: readonly Found[] }[];
    readonly warnings: readonly Found[];
  };
  return {
    wrong: rules.flatMap(({ violations }) => violations).map(({ code }) => code),
    remarks: warnings.map(({ code, found }) => [code, found]),
  };
};

const evidenceOf = async (shipmentId: string) => {
  const read = async () => {
    const { flaw, missing, remarks } = await hh('evidence', shipmentId, '--out', join(folder, `${shipmentId}.json`));
    return { flaw, missing, remarks: remarks as readonly { readonly en: string }[] };
  };
  // the regulator hears of it in its own time
  await until(async () => ((await read()).missing as readonly string[]).length === 0);
  return read();
};

beforeAll(async () => {
  platform = await startPlatform();
  folder = await mkdtemp(join(tmpdir(), 'huihuan-handover-'));
  desk = openDesk(() => platform.url);
  way = sitesOfWay(await readDemoNetwork(platform.url));
  const administrator = await signedInAs(platform.url, 'administrator');
  const post = (path: string, body?: unknown): Promise<Answer> =>
    send(platform.url, ['POST', path], administrator, body);
  const enrol = async (siteId: string): Promise<Tablet> => {
    const made = await newTablet(platform.url);
    const { body } = await post(`/api/registry/sites/${siteId}/device-codes`);
    expect(await made.enrol(body['code'] as string)).toMatchObject({ status: 201 });
    return made;
  };
  counter = await enrol(way.point);
  tablet = await enrol(way.station);
  const revocation = `/api/registry/sites/${way.station}/devices/${tablet.deviceId}/revocation`;
  expect(await post(revocation, { id: testId(), reason: 'stolen', revokedAt: null })).toMatchObject({ status: 200 });
});

afterAll(async () => {
  await platform.stop();
  await rm(folder, { recursive: true });
});

/** The receiver's statement over what it received, by the tablet of its station. */
const receiverSignature = async (
  shipmentId: string,
  itemIds: readonly string[],
  listDigest: string,
  by: Tablet = tablet,
) => {
  const lines = itemIds.map((itemId) => ({ itemId, finding: 'accepted', measuredGrams: null, reason: null }));
  const findingsDigest = sha256Hex(canonicalJson({ shipmentId, listDigest, lines, unexpected: [] }));
  const statement = {
    ...{ kind: 'handover', shipmentId, side: 'receiver', siteId: way.station, personId, onDeviceOf: null },
    ...{ deviceId: by.deviceId, listDigest, findingsDigest, signedAt: new Date().toISOString(), method: 'device' },
  };
  return { statement: canonicalJson(statement), kid: by.kid, value: await by.sign(statement) };
};

const decideAs = async (siteId: string, actId: string): Promise<Answer> => {
  const supervisor = await signedInAs(platform.url, supervisorOf(siteId).login);
  const decision = { id: testId(), decision: 'admitted', reason: '当班人员在场' };
  const path = `/api/transfer/sites/${siteId}/put-aside/${actId}/decision`;
  return send(platform.url, ['POST', path], supervisor, decision);
};

const listDigestOf = async (route: string): Promise<string> =>
  (await desk.get<{ readonly sealedDigest: string }>(`${route}?direction=in`)).sealedDigest;

describe('what a tablet signed after it was revoked', () => {
  it('is put aside, and once it is admitted both the evidence and hh verify say who answers for it', async () => {
    const itemId = await desk.intake(way.point, fridge());
    const shipmentId = await desk.send(['collection', 'transfer'], [way.point, way.station], [itemId]);
    const route = `/api/transfer/shipments/${shipmentId}`;
    // a colleague recorded the receipt on the tablet: whoever sends it was not at the truck, and does not sign by it
    const { personId: colleague } = staffOf(way.station, (role) => role !== 'supervisor');
    const asked = async () => {
      const by = { tablet, siteId: way.station, personId: colleague };
      const body = { id: testId(), rest: 'accepted' };
      return signedBy(by, { path: `${route}/receipt`, body, deviceTime: new Date().toISOString() });
    };
    let receipt = await asked();
    await until(async () => {
      receipt = await asked();
      return (await call(platform.url, `${route}/receipt`, receipt)).status === 202;
    });
    expect(await decideAs(way.station, receipt['id'] as string)).toMatchObject({ status: 200 });

    const signature = await receiverSignature(shipmentId, [itemId], await listDigestOf(route));
    const sign = { id: testId(), side: 'receiver', signature };
    const waits = await call<ProblemAnswer>(platform.url, `${route}/signatures`, sign);
    expect(waits).toMatchObject({ status: 202, body: { code: 'statement.put-aside' } });
    expect(await decideAs(way.station, sign.id)).toMatchObject({ status: 200, body: { decision: 'admitted' } });

    const { personId: who } = supervisorOf(way.station);
    const { flaw, remarks } = await evidenceOf(shipmentId);
    expect(flaw).toBeNull();
    const told = remarks.map(({ en }) => en).filter((en) => en.includes(`admitted by ${who}`));
    expect(told).toEqual([
      expect.stringContaining('the signature of the receiver'),
      expect.stringContaining('cn.huihuan.shipment.received.v1'),
    ]);
    const { wrong, remarks: noted } = await verified();
    expect(wrong).toEqual([]);
    expect(noted).toContainEqual(['handover.signature-admitted', who]);
    expect(noted).toContainEqual(['statement.admitted', who]);
  });
});

interface Aside {
  readonly actId: string;
  readonly act: string;
  readonly statement: string;
}

const asideAt = async (siteId: string): Promise<readonly Aside[]> => {
  const supervisor = await signedInAs(platform.url, supervisorOf(siteId).login);
  const { body } = await send(platform.url, ['GET', `/api/transfer/sites/${siteId}/put-aside`], supervisor);
  return body['putAside'] as readonly Aside[];
};

describe('what a revoked tablet signed with a receipt', () => {
  it('waits for a decision by itself where somebody signed in closed the receipt, who is not held up', async () => {
    const itemId = await desk.intake(way.point, fridge());
    const shipmentId = await desk.send(['collection', 'transfer'], [way.point, way.station], [itemId]);
    const route = `/api/transfer/shipments/${shipmentId}`;
    const signature = await receiverSignature(shipmentId, [itemId], await listDigestOf(route));
    const receipt = { id: testId(), rest: 'accepted', signature };
    expect(await call(platform.url, `${route}/receipt`, receipt)).toMatchObject({ status: 200 });
    expect((await desk.get<{ readonly missing: readonly string[] }>(`${route}/signatures`)).missing).toContain(
      'receiver',
    );
    const aside = (await asideAt(way.station)).find(({ statement }) => statement === signature.statement);
    expect(aside).toMatchObject({ act: 'handover.sign' });
    expect(await decideAs(way.station, aside!.actId)).toMatchObject({ status: 200 });
    const { flaw, remarks } = await evidenceOf(shipmentId);
    expect(flaw).toBeNull();
    expect(remarks.map(({ en }) => en)).toContainEqual(expect.stringContaining('the signature of the receiver'));
    expect((await verified()).wrong).toEqual([]);
  });

  it('is answered for with the receipt where the tablet signed both, by one decision', async () => {
    const itemId = await desk.intake(way.point, fridge());
    const shipmentId = await desk.send(['collection', 'transfer'], [way.point, way.station], [itemId]);
    const route = `/api/transfer/shipments/${shipmentId}`;
    const signature = await receiverSignature(shipmentId, [itemId], await listDigestOf(route));
    const body = { id: testId(), rest: 'accepted', signature };
    const by = { tablet, siteId: way.station, personId };
    const receipt = await signedBy(by, { path: `${route}/receipt`, body, deviceTime: new Date().toISOString() });
    expect(await call(platform.url, `${route}/receipt`, receipt)).toMatchObject({ status: 202 });
    expect(await decideAs(way.station, body.id)).toMatchObject({ status: 200 });
    const { flaw, remarks } = await evidenceOf(shipmentId);
    expect(flaw).toBeNull();
    const told = remarks.map(({ en }) => en);
    expect(told).toContainEqual(expect.stringContaining('the signature of the receiver'));
    expect(told).toContainEqual(expect.stringContaining('cn.huihuan.shipment.received.v1'));
    expect(await asideAt(way.station)).toEqual([]);
    expect((await verified()).wrong).toEqual([]);
  });

  it('stands and is flagged where it was accepted before anybody knew', async () => {
    const administrator = await signedInAs(platform.url, 'administrator');
    const lent = await newTablet(platform.url);
    const codes = `/api/registry/sites/${way.station}/device-codes`;
    const { body: code } = await send(platform.url, ['POST', codes], administrator);
    expect(await lent.enrol(code['code'] as string)).toMatchObject({ status: 201 });
    const revokedAt = new Date().toISOString();
    const itemId = await desk.intake(way.point, fridge());
    const shipmentId = await desk.send(['collection', 'transfer'], [way.point, way.station], [itemId]);
    const route = `/api/transfer/shipments/${shipmentId}`;
    const digest = await listDigestOf(route);
    const id = testId();
    // refused until the station has heard of the tablet
    await until(async () => {
      const signature = await receiverSignature(shipmentId, [itemId], digest, lent);
      return (await call(platform.url, `${route}/receipt`, { id, rest: 'accepted', signature })).status === 200;
    });
    const revocation = `/api/registry/sites/${way.station}/devices/${lent.deviceId}/revocation`;
    const asked = { id: testId(), reason: 'stolen', revokedAt };
    expect(await send(platform.url, ['POST', revocation], administrator, asked)).toMatchObject({ status: 200 });
    await until(async () => {
      const { flaw, remarks } = await evidenceOf(shipmentId);
      return flaw === null && remarks.length > 0;
    });
    const { flaw, remarks } = await evidenceOf(shipmentId);
    expect(flaw).toBeNull();
    expect(remarks.map(({ en }) => en)).toContainEqual(
      expect.stringMatching(/signature of the receiver.*flagged, and it stands/u),
    );
    const { wrong, remarks: noted } = await verified();
    expect(wrong).toEqual([]);
    expect(noted).toContainEqual(['handover.signature-flagged', null]);
  });
});

describe('the driver at the truck', () => {
  it('signs for the sender what it drives, once, and another driver does not', async () => {
    const drivers = accounts.filter(({ role, siteIds }) => role === 'driver' && siteIds.includes(way.station));
    const [own, other] = drivers;
    if (own === undefined || other === undefined) throw new Error('one station has no two drivers');
    const itemId = await desk.intake(way.point, fridge());
    const shipmentId = testId();
    const shipment = { id: shipmentId, fromSiteId: way.point, toSiteId: way.station, driverId: own.personId };
    await desk.post('/api/collection/shipments', shipment);
    const route = `/api/collection/shipments/${shipmentId}`;
    await desk.post(`${route}/lines`, { id: testId(), addItems: [itemId] });
    await desk.post(`${route}/seal`, { id: testId() });
    // recorded at the counter by the attendant, sent by somebody else: the sender's signature is still to come
    const { personId: attendant } = staffOf(way.point, (role) => role === 'attendant');
    await until(async () => {
      const body = { id: testId() };
      const by = { tablet: counter, siteId: way.point, personId: attendant };
      const asked = await signedBy(by, { path: `${route}/dispatch`, body, deviceTime: new Date().toISOString() });
      const { status, body: answer } = await call<ProblemAnswer>(platform.url, `${route}/dispatch`, asked);
      if (status !== 200) expect(answer.code).toBe('statement.device-unknown');
      return status === 200;
    });
    const signAs = async (login: string, side = 'sender'): Promise<Answer> =>
      send(platform.url, ['POST', `${route}/signatures`], await signedInAs(platform.url, login), {
        id: testId(),
        side,
      });
    expect(await signAs(other.login)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    expect(await signAs(own.login)).toMatchObject({
      status: 200,
      body: { signatures: [{ side: 'sender', personId: own.personId, method: 'session', by: 'server' }] },
    });
    expect(await signAs(own.login)).toMatchObject({ status: 409, body: { code: 'signature.given-already' } });
    expect(await signAs(other.login)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
  });
});
