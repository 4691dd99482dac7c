import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoAccounts } from '@huihuan/seeds';
import {
  call,
  signedInAs,
  startPlatform,
  testId,
  until,
  verify,
  type PlatformProcess,
} from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';
import { gradeForDismantling } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
const desk = openDesk(() => platform.url);
const site = { point: '', transfer: '', sorting: '' };
type Yard = 'transfer' | 'sorting';

interface Board {
  readonly bays: readonly { readonly bayId: string; readonly pieces: number; readonly grams: number }[];
  readonly unplaced: { readonly pieces: number };
}

beforeAll(async () => {
  platform = await startPlatform();
  const network = await readDemoNetwork(platform.url);
  site.point = network.sites('collection-point', 'appliance')[0]!.siteId;
  site.transfer = network.sites('transfer-station', 'appliance')[0]!.siteId;
  site.sorting = network.sites('sorting-centre', 'appliance')[0]!.siteId;
});

afterAll(() => platform.stop());

const at = (tier: Yard): string => `/api/${tier}/sites/${site[tier]}`;
/** As a supervisor of the site. */
const supervised = async (tier: Yard, path: string, body: object) => {
  const supervisor = demoAccounts().find(
    ({ role, siteIds }) => role === 'supervisor' && siteIds.length === 1 && siteIds[0] === site[tier],
  );
  const authorization = await signedInAs(platform.url, supervisor?.login ?? '');
  const said = { id: testId(), ...body };
  return call<ProblemAnswer>(platform.url, `${at(tier)}/${path}`, said, { authorization });
};
const made = async (tier: Yard, code: string, more: object = {}): Promise<string> => {
  const id = testId();
  expect((await supervised(tier, 'bays', { id, code, ...more })).status).toBe(201);
  return id;
};
const put = (tier: Yard, bayId: string, ids: readonly string[], kind = 'item') => {
  const things = ids.map((id) => ({ kind, id }));
  return call<ProblemAnswer & { moved: number }>(platform.url, `${at(tier)}/placements`, {
    ...{ id: testId(), bayId, things },
  });
};
const piecesIn = async (tier: Yard, ...bayIds: readonly string[]): Promise<readonly (number | undefined)[]> => {
  const { bays } = await desk.get<Board>(`${at(tier)}/bays`);
  return bayIds.map((bayId) => bays.find((bay) => bay.bayId === bayId)?.pieces);
};

it('keeps where goods lie from the gate to the dismantling line, and verification finds the same', async () => {
  const [one, two, three] = (await desk.intakes(site.point, [fridge(), fridge(), fridge()])) as [
    string,
    string,
    string,
  ];
  const arrived = await desk.send(['collection', 'transfer'], [site.point, site.transfer], [one, two, three]);
  await desk.receive('transfer', arrived);
  const before = (await desk.get<Board>(`${at('transfer')}/bays`)).unplaced.pieces;
  const [a, b] = [await made('transfer', 'A-01', { limitPieces: 2 }), await made('transfer', 'A-02')];
  expect((await put('transfer', a, [one, two])).body.moved).toBe(2);
  expect((await put('transfer', a, [three])).body).toMatchObject({ code: 'bay.over-limit' });
  expect((await put('transfer', b, [two, three])).body.moved).toBe(2);
  expect(await piecesIn('transfer', a, b)).toEqual([1, 2]);
  expect((await desk.get<Board>(`${at('transfer')}/bays`)).unplaced.pieces).toBe(before - 3);

  const pallet = testId();
  await desk.post('/api/transfer/containers', {
    ...{ id: pallet, siteId: site.transfer, kind: 'pallet', code: 'P-BAY', itemIds: [two, three] },
  });
  expect((await put('transfer', b, [two])).body.code).toBe('item.packed');
  expect((await put('transfer', a, [pallet], 'container')).status).toBe(201);
  expect(await piecesIn('transfer', a, b)).toEqual([2, 0]);
  expect((await verify(platform.url)).violations).toEqual([]);
  expect((await supervised('transfer', `bays/${a}/changes`, { isRetired: true })).body.code).toBe('bay.not-empty');

  const shipment = testId();
  const way = `/api/transfer/shipments/${shipment}`;
  await desk.post('/api/transfer/shipments', { id: shipment, fromSiteId: site.transfer, toSiteId: site.sorting });
  await desk.post(`${way}/lines`, { id: testId(), addItems: [one], addContainers: [pallet] });
  await desk.post(`${way}/seal`, { id: testId() });
  expect(await piecesIn('transfer', a)).toEqual([2]);
  await desk.post(`${way}/dispatch`, { id: testId() });
  expect(await piecesIn('transfer', a)).toEqual([0]);
  expect((await supervised('transfer', `bays/${a}/changes`, { isRetired: true })).status).toBe(201);

  await receivedAtCentre(shipment);
  const bench = await made('sorting', 'S-01', { purpose: 'appliance' });
  expect((await put('sorting', bench, [one, two, three])).body.moved).toBe(3);
  await gradeForDismantling(desk, site.sorting, one);
  await desk.post('/api/sorting/jobs', { id: testId(), siteId: site.sorting, itemIds: [one] });
  expect(await piecesIn('sorting', bench)).toEqual([2]);
  expect((await put('sorting', bench, [one])).body.code).toBe('item.in-process');
  expect((await verify(platform.url)).violations).toEqual([]);
});

const receivedAtCentre = async (shipment: string): Promise<void> => {
  const heard = async (): Promise<boolean> =>
    (await call(platform.url, `/api/sorting/shipments/${shipment}?direction=in`)).status === 200;
  await until(heard);
  await desk.receive('sorting', shipment);
};

it('tells nobody else where a site has its goods, and lets no operator make bays', async () => {
  const operator = demoAccounts().find(
    ({ role, siteIds }) => role === 'transfer-operator' && !siteIds.includes(site.transfer),
  );
  const authorization = await signedInAs(platform.url, operator?.login ?? '');
  const asked = async (path: string, body?: object): Promise<number> =>
    (await call(platform.url, `${at('transfer')}/${path}`, body, { authorization })).status;
  expect([await asked('bays'), await asked('placements')]).toEqual([403, 403]);
  const own = demoAccounts().find(
    ({ role, siteIds }) => role === 'transfer-operator' && siteIds.includes(site.transfer),
  );
  const theirs = { authorization: await signedInAs(platform.url, own?.login ?? '') };
  const bay = { id: testId(), code: 'Z-9' };
  expect((await call(platform.url, `${at('transfer')}/bays`, bay, theirs)).status).toBe(403);
});
