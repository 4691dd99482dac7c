import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import { derivedPassword } from '@huihuan/platform-auth';
import { demoAccounts, demoNetwork, type DemoAccount } from '@huihuan/seeds';
import {
  fetchSignedIn,
  signedInAs,
  startPlatform,
  testDemoKey,
  testId,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { fridge } from './spec/goods.support.spec.ts';
import { newTablet, send, type Answer, type Tablet } from './spec/tablet.support.spec.ts';

const points = demoNetwork().sites.filter(({ kind }) => kind === 'collection-point');
const at = (siteId: string, role: string): DemoAccount | undefined =>
  demoAccounts().find((account) => account.role === role && account.siteIds.includes(siteId));
/** A point of the demonstration with somebody at the counter and a supervisor. */
const siteId =
  points.find(({ id }) => at(id, 'attendant') !== undefined && at(id, 'supervisor') !== undefined)?.id ?? '';
const elsewhere = demoAccounts().find(({ role, siteIds }) => role === 'supervisor' && !siteIds.includes(siteId));
const [attendant, supervisor] = [at(siteId, 'attendant'), at(siteId, 'supervisor')];
const supervisorId = supervisor?.personId ?? '';
const pin = '739105';
const reason = '商用冷柜，已复核';

let platform: PlatformProcess;
let tablet: Tablet;
let counter: string;
let byPin: string;

const post = (path: string, authorization: string | null, body?: unknown): Promise<Answer> =>
  send(platform.url, ['POST', path], authorization, body);
const tokenOf = ({ body }: Answer): string => `Bearer ${String(body['accessToken'])}`;
const intakes = '/api/collection/intakes';

beforeAll(async () => {
  platform = await startPlatform();
  const administrator = await signedInAs(platform.url, 'administrator');
  counter = await signedInAs(platform.url, attendant?.login ?? '');
  tablet = await newTablet(platform.url);
  const made = await post(`/api/registry/sites/${siteId}/device-codes`, administrator);
  await tablet.enrol(made.body['code'] as string);
  const login = supervisor?.login ?? '';
  const password = derivedPassword(testDemoKey, login);
  const opened = await tablet.post('/session/password', { act: 'session.password', login }, { login, password });
  await tablet.setPin(tokenOf(opened), supervisorId, pin);
  byPin = tokenOf(
    await tablet.post('/session', { act: 'session.pin', personId: supervisorId }, { personId: supervisorId, pin }),
  );
});
afterAll(() => platform.stop());

/** A fridge that nobody believes. */
const heavy = () => fridge({ grams: 900_000 });
const digestOf = (row: { readonly id: string }, act = 'intake.register'): string =>
  sha256Hex(canonicalJson({ act, siteId, recordId: row.id, body: row as unknown as Json }));

const release = async (row: { readonly id: string }, by = byPin): Promise<Answer & { readonly releaseId: string }> => {
  const id = testId();
  const asked = { id, siteId, act: 'intake.register', recordId: row.id, digest: digestOf(row), reason };
  return { ...(await post('/api/collection/releases', by, asked)), releaseId: id };
};
const handIn = (row: object, override?: object, by = counter): Promise<Answer> =>
  post(intakes, by, { siteId, ...row, ...(override === undefined ? {} : { override }) });
const refused = (code: string) => ({ status: 403, body: { code } });

interface Collected {
  readonly subject: string;
  readonly data: { readonly override: unknown };
}
const factsOf = async (itemId: string): Promise<readonly Collected[]> => {
  const log = await (await fetchSignedIn(platform.url, '/api/collection/audit/events')).text();
  const lines = log.split('\n').filter((line) => line.includes('"record"') && line.includes(itemId));
  return lines
    .map((line) => JSON.parse((JSON.parse(line) as { record: string }).record) as Collected)
    .filter(({ subject }) => subject === itemId);
};

describe('a hand-in that a supervisor has to release', () => {
  it('is refused, says so, and is taken from the attendant once the supervisor has released it by PIN on the tablet', async () => {
    const row = heavy();
    expect(await handIn(row)).toMatchObject({
      ...{ status: 409, body: { code: 'weight.implausible', details: { overridable: true } } },
    });
    const { releaseId, status } = await release(row);
    expect(status).toBe(201);
    const override = { supervisorId, reason, releaseId };
    const taken = await handIn(row, override);
    expect(taken).toMatchObject({ status: 201, body: { warnings: [{ code: 'weight.implausible' }] } });
    expect(await handIn(row, override)).toEqual(taken);
    expect(await factsOf(row.id)).toMatchObject([{ data: { override } }]);
  });

  it('is not taken in the name of a supervisor who says nothing of it', async () => {
    const row = heavy();
    expect(await handIn(row, { supervisorId, reason })).toMatchObject(refused('override.for-another'));
    const forged = { supervisorId, reason, releaseId: testId() };
    expect(await handIn(row, forged)).toMatchObject(refused('override.not-released'));
    const batch = await post(`${intakes}/batch`, counter, { siteId, rows: [{ ...row, override: forged }] });
    expect(batch.body).toMatchObject({ accepted: 0, answers: [{ problem: { code: 'override.not-released' } }] });
    expect(await factsOf(row.id)).toEqual([]);
  });

  it('is released for that record alone: for no other, no other content, reason or supervisor, and once', async () => {
    const [row, other] = [heavy(), heavy()];
    const { releaseId } = await release(row);
    const override = { supervisorId, reason, releaseId };
    const not = refused('override.not-released');
    expect(await handIn(other, override)).toMatchObject(not);
    expect(await handIn({ ...row, grams: 950_000 }, override)).toMatchObject(not);
    expect(await handIn({ ...row, paidFen: 1 }, override)).toMatchObject(not);
    expect(await handIn(row, { ...override, reason: '别的理由' })).toMatchObject(not);
    expect(await handIn(row, override)).toMatchObject({ status: 201 });
    expect(await handIn({ ...other, id: testId() }, override)).toMatchObject(not);
  });

  it('is released by nobody but a supervisor of the site', async () => {
    const row = heavy();
    expect(await release(row, counter)).toMatchObject({ status: 403 });
    expect(await release(row, await signedInAs(platform.url, elsewhere?.login ?? ''))).toMatchObject({ status: 403 });
    expect(await handIn(row, { supervisorId, reason }, byPin)).toMatchObject({ status: 201 });
  });
});

describe('a description that takes back what an act would have stopped at', () => {
  const describe = async (itemId: string, body: object, by = counter): Promise<Answer> =>
    post(`/api/collection/items/${itemId}/description`, by, body);
  const letStand = async (itemId: string, body: { readonly id: string }) => {
    const digest = digestOf({ ...body, itemId } as never, 'item.describe');
    const releaseId = testId();
    const asked = { id: releaseId, siteId, act: 'item.describe', recordId: body.id, digest, reason };
    return { ...(await post('/api/collection/releases', byPin, asked)), releaseId };
  };
  const broken = async (): Promise<string> => {
    const row = fridge({ classCode: 'light-battery.lead-acid', grams: 28_000, details: { damaged: true } });
    expect(await handIn({ ...row, identifiers: [] })).toMatchObject({ status: 201 });
    return row.id;
  };

  it('is taken under a release of this very description, which the fact names, and under no other', async () => {
    const itemId = await broken();
    const body = { id: testId(), siteId, details: { damaged: false }, reason: '外壳完好，登记有误' };
    expect(await describe(itemId, body)).toMatchObject({
      ...{ status: 409, body: { code: 'description.lifts-stop', details: { overridable: true } } },
    });
    expect(await describe(itemId, { ...body, override: { supervisorId, reason } })).toMatchObject(
      refused('override.for-another'),
    );
    const { releaseId, status } = await letStand(itemId, body);
    expect(status).toBe(201);
    const override = { supervisorId, reason, releaseId };
    const not = refused('override.not-released');
    expect(await describe(itemId, { ...body, details: {}, override })).toMatchObject(not);
    expect(await describe(itemId, { ...body, id: testId(), override })).toMatchObject(not);
    const taken = await describe(itemId, { ...body, override });
    expect(taken).toMatchObject({ body: { details: { damaged: false } } });
    expect(await describe(itemId, { ...body, override })).toEqual(taken);
    expect(await factsOf(itemId)).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ details: { damaged: false }, override }) }),
    );
  });
});

describe('a truck that a supervisor lets go', () => {
  const shipments = '/api/collection/shipments';
  const toSiteId = demoNetwork().sites.find(({ kind }) => kind === 'transfer-station')?.id ?? '';
  const put = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await post(path, counter, body);
    expect(answer).toMatchObject({ status: expect.any(Number), body: { shipmentId: expect.any(String) } });
    return answer.body;
  };
  /** A fridge on the list of a shipment that is a draft yet. */
  const drafted = async (): Promise<{
    readonly below: string;
    readonly shipmentId: string;
    readonly itemId: string;
  }> => {
    const [row, shipmentId] = [fridge(), testId()];
    expect(await handIn(row)).toMatchObject({ status: 201 });
    const below = `${shipments}/${shipmentId}`;
    await put(shipments, { id: shipmentId, fromSiteId: siteId, toSiteId });
    await put(`${below}/lines`, { id: testId(), addItems: [row.id] });
    return { below, shipmentId, itemId: row.id };
  };
  const seal = (below: string) => put(`${below}/seal`, { id: testId() });
  const newBody = () => ({ id: testId(), dispatchedAt: new Date().toISOString() });
  const letGo = (shipmentId: string, body: ReturnType<typeof newBody>, more: object = { shipmentId }) => {
    const id = testId();
    const digest = digestOf({ ...body, shipmentId } as never, 'shipment.dispatch');
    const asked = { id, siteId, act: 'shipment.dispatch', recordId: body.id, digest, reason, ...more };
    return post('/api/collection/releases', byPin, asked).then((answer) => ({ ...answer, releaseId: id }));
  };

  it('leaves under a release of this very dispatch, and under no other', async () => {
    const { below, shipmentId } = await drafted();
    const body = newBody();
    expect(await letGo(shipmentId, body)).toMatchObject({ status: 409, body: { code: 'release.not-sealed' } });
    await seal(below);
    const send = (override: object) => post(`${below}/dispatch`, counter, { ...body, override });
    expect(await send({ supervisorId, reason })).toMatchObject(refused('override.for-another'));
    expect(await send({ supervisorId, reason, releaseId: testId() })).toMatchObject(refused('override.not-released'));
    expect(await letGo(shipmentId, body, {})).toMatchObject({ status: 409, body: { code: 'release.not-sealed' } });
    const { releaseId, status } = await letGo(shipmentId, body);
    expect(status).toBe(201);
    const left = await send({ supervisorId, reason, releaseId });
    expect(left).toMatchObject({ status: 200, body: { state: 'in-transit' } });
    expect(await send({ supervisorId, reason, releaseId })).toEqual(left);
  });

  it('does not leave with another list than the one that was let go', async () => {
    const [{ below, shipmentId, itemId }, other] = [await drafted(), fridge({ grams: 61_000 })];
    expect(await handIn(other)).toMatchObject({ status: 201 });
    await seal(below);
    const body = newBody();
    const { releaseId } = await letGo(shipmentId, body);
    const send = () => post(`${below}/dispatch`, counter, { ...body, override: { supervisorId, reason, releaseId } });
    const swap = async (addItems: string[], removeItems: string[]): Promise<void> => {
      await put(`${below}/unseal`, { id: testId(), reason: '换货' });
      await put(`${below}/lines`, { id: testId(), addItems, removeItems });
      await seal(below);
    };
    await swap([other.id], [itemId]);
    expect(await send()).toMatchObject(refused('override.not-released'));
    // the very list that was released is released still
    await swap([itemId], [other.id]);
    expect(await send()).toMatchObject({ status: 200, body: { state: 'in-transit' } });
  });
});
