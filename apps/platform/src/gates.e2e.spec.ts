import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@huihuan/seeds';
import { readPdf } from '@huihuan/testing-documents';
import {
  call,
  caughtUp,
  fetchSignedIn,
  signedInAs,
  startPlatform,
  testId,
  until,
  verify,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { fridge, type HandIn } from './spec/goods.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

interface FamilyAnswer {
  readonly details: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly step: string; readonly isCorrected: boolean }[];
  readonly gates: readonly {
    readonly gate: string;
    readonly findings: readonly { readonly effect: string; readonly step: string | null }[];
  }[];
}

const laptop = (more: Partial<HandIn> = {}): HandIn => ({
  ...fridge({ classCode: 'device.laptop', grams: 2_400 }),
  ...more,
});

const way = () => ({
  point: network.sites('collection-point', 'device')[0]!.siteId,
  station: network.sites('transfer-station', 'device')[0]!.siteId,
  centre: network.sites('sorting-centre', 'device')[0]!.siteId,
});

/** Hands a laptop in with these details, and brings it through the station to the centre. */
const brought = async (details: object): Promise<string> => {
  const { point, station, centre } = way();
  const itemId = await desk.intake(point, laptop({ details }));
  await desk.receive('transfer', await desk.send(['collection', 'transfer'], [point, station], [itemId]));
  await desk.receive('sorting', await desk.send(['transfer', 'sorting'], [station, centre], [itemId]));
  return itemId;
};

const familyOf = (itemId: string, tier = 'sorting') => desk.get<FamilyAnswer>(`/api/${tier}/items/${itemId}/family`);
const waitedFor = async (itemId: string): Promise<readonly (string | null)[]> =>
  (await familyOf(itemId)).gates.find(({ gate }) => gate === 'close-reuse')!.findings.map(({ step }) => step);

const sell = (itemId: string, more: object = {}, headers: Record<string, string> = {}) => {
  const body = { id: testId(), siteId: way().centre, itemIds: [itemId], outcome: 'reused', reason: '检测合格，售出' };
  return call<ProblemAnswer>(platform.url, '/api/sorting/closures', { ...body, ...more }, headers);
};
const record = (itemId: string, step: object) =>
  desk.post(`/api/sorting/items/${itemId}/steps`, { id: testId(), siteId: way().centre, ...step });

const labelOf = async (itemId: string): Promise<string> => {
  const answer = await fetchSignedIn(platform.url, `/api/sorting/items/${itemId}/label.pdf`);
  const [page] = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return page?.text ?? '';
};

const wiped = {
  ...{ step: 'wipe-data' },
  details: {
    ...{ method: 'overwrite', tool: 'Wiper', toolVersion: '4.2', verifiedBy: 'tool', verifyTool: 'Checker 1.0' },
    ownerConsents: true,
  },
};
const marked = { step: 'mark-second-hand', details: { markedBy: 'label' } };

describe('a laptop', () => {
  it('is not sold before its data are erased and it is marked, wherever its form was filled', async () => {
    const itemId = await brought({ dataWay: 'wipe', power: 'starts' });
    await until(async () => (await familyOf(itemId)).details['dataWay'] === 'wipe');
    expect([...(await waitedFor(itemId))].sort()).toEqual(['mark-second-hand', 'wipe-data']);
    const refused = await sell(itemId);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'step.missing', details: { itemId, gate: 'close-reuse', overridable: true } },
    });
    await record(itemId, wiped);
    expect(await labelOf(itemId)).not.toContain('旧货');
    await record(itemId, { ...marked, details: { markedBy: 'label', markNumber: 'JH-0417' } });
    expect(await labelOf(itemId)).toContain('旧货JH-0417');
    expect(await waitedFor(itemId)).toEqual([]);
    expect((await sell(itemId)).status).toBeLessThan(300);
  });

  it('is sold without the mark when a supervisor of the centre answers for it, and the fact says so', async () => {
    const itemId = await brought({ dataWay: 'wipe' });
    await record(itemId, wiped);
    expect((await sell(itemId)).body.code).toBe('step.missing');
    const supervisorId = network.person('supervisor', way().centre);
    const stranger = { supervisorId: testId(), reason: '已核对' };
    expect((await sell(itemId, { override: stranger })).body.code).toBe('override.not-a-supervisor');
    expect((await sell(itemId, { override: { supervisorId, reason: '标签已贴' } })).status).toBeLessThan(300);
  });

  it('is not sold by an operator in the name of a supervisor, who has to sign in', async () => {
    const itemId = await brought({ dataWay: 'wipe' });
    await record(itemId, wiped);
    const as = (wanted: string) => {
      const found = demoAccounts().find(({ role, siteIds }) => role === wanted && siteIds.includes(way().centre));
      if (found === undefined) throw new Error(`the centre has no ${wanted}`);
      return found;
    };
    const supervisor = as('supervisor');
    const override = { supervisorId: supervisor.personId, reason: '标签已贴' };
    const sellAs = async ({ login }: { readonly login: string }) =>
      sell(itemId, { override }, { authorization: await signedInAs(platform.url, login) });
    expect(await sellAs(as('sorting-operator'))).toMatchObject({
      ...{ status: 403, body: { code: 'override.for-another', path: '/override/supervisorId' } },
    });
    expect(await sellAs(supervisor)).toMatchObject({ status: 200 });
  });

  it('is described anew at the next site, and a wrong step is put right by another', async () => {
    const itemId = await brought({ dataWay: 'wipe' });
    const siteId = way().centre;
    const path = `/api/sorting/items/${itemId}/description`;
    const lifting = { id: testId(), siteId, details: { dataWay: 'none' }, reason: '硬盘已取走' };
    await until(async () => (await familyOf(itemId)).details['dataWay'] === 'wipe');
    expect(await call<ProblemAnswer>(platform.url, path, lifting)).toMatchObject({
      ...{ status: 409, body: { code: 'description.lifts-stop', details: { lifts: ['step.missing'] } } },
    });
    const override = { supervisorId: network.person('supervisor', siteId), reason: '已查看，硬盘不在' };
    const description = { ...lifting, override };
    const first = await desk.post(path, description);
    expect(first).toMatchObject({ details: { dataWay: 'none' }, warnings: [] });
    expect(await desk.post(path, description)).toEqual(first);
    expect(await waitedFor(itemId)).toEqual(['mark-second-hand']);
    const wrong = testId();
    await record(itemId, { ...marked, id: wrong });
    await record(itemId, { ...marked, result: 'failed', details: {}, corrects: wrong });
    expect(await waitedFor(itemId)).toEqual(['mark-second-hand']);
    expect((await familyOf(itemId)).steps.map(({ isCorrected }) => isCorrected)).toEqual([true, false]);
    await until(async () => (await familyOf(itemId, 'collection')).details['dataWay'] === 'none');
  });

  it('leaves with its data on it, and whoever sends it is told', async () => {
    const { point, station } = way();
    const itemId = await desk.intake(point, laptop({ details: { dataWay: 'wipe' } }));
    const shipmentId = await desk.draft('collection', point, station, [itemId]);
    const path = `/api/collection/shipments/${shipmentId}`;
    await desk.post(`${path}/seal`, { id: testId() });
    expect(await desk.post(`${path}/dispatch`, { id: testId() })).toMatchObject({
      ...{ state: 'in-transit', warnings: [{ code: 'step.missing' }] },
    });
  });

  it('with a form that cannot be read is refused with where it is wrong, and taken without one, as it always was', async () => {
    const path = '/api/collection/intakes';
    const { point } = way();
    const wrong = await call<ProblemAnswer>(platform.url, path, {
      ...{ siteId: point, ...laptop({ details: { dataWay: 'perhaps' } }) },
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'detail.wrong', path: '/details/dataWay' } });
    expect(await desk.post(path, { siteId: point, ...laptop() })).toMatchObject({
      ...{ status: 'accepted', warnings: [{ code: 'detail.form-missing' }] },
    });
  });

  it('leaves books in which verification finds nothing, after all of this', async () => {
    await caughtUp(platform.url);
    expect((await verify(platform.url)).violations).toEqual([]);
  });
});
