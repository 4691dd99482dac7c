import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Family } from '@huihuan/contracts-events';
import { call, caughtUp, startPlatform, testId, until, type PlatformProcess } from '@huihuan/testing-platform';
import { carForm } from './spec/car-form.support.spec.ts';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { car, chance, fridge, makeVin } from './spec/goods.support.spec.ts';
import { handIn, said } from './spec/open-stories.support.spec.ts';
import { sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

const siteFor = (kind: 'collection-point' | 'transfer-station' | 'sorting-centre', family: Family): string =>
  network.sites(kind, family)[0]!.siteId;

/** Goods of a site end there, without a shipment. */
const ends = async (
  tier: 'collection' | 'transfer' | 'sorting',
  { siteId, itemId }: { readonly siteId: string; readonly itemId: string },
  more: object,
) => {
  const body = { id: testId(), siteId, itemIds: [itemId], reason: '就地处理', ...more };
  return call<ProblemAnswer>(platform.url, `/api/${tier}/closures`, body);
};

describe('goods that end at a site without a shipment', () => {
  it('are no whole vehicle, whoever answers; lost it may be with a supervisor', async () => {
    const { point: siteId } = sitesOfWay(network);
    const itemId = await desk.intake(siteId, { ...car(makeVin(chance), { grams: 1_250_000 }), details: carForm });
    const override = { supervisorId: network.person('supervisor', siteId), reason: '已就地处理' };
    for (const outcome of ['recycled', 'disposed-hazardous'])
      for (const more of [{ outcome }, { outcome, override }])
        expect(await ends('collection', { siteId, itemId }, more)).toMatchObject({
          ...{ status: 409, body: { code: 'closure.whole-vehicle', details: { ruleId: 'vehicle.resale' } } },
        });
    expect(await ends('collection', { siteId, itemId }, { outcome: 'lost' })).toMatchObject({
      ...{ status: 409, body: { code: 'closure.lost', details: { overridable: true } } },
    });
    expect(await ends('collection', { siteId, itemId }, { outcome: 'lost', override })).toMatchObject({
      ...{ status: 200, body: { closed: 1 } },
    });
  });

  it('need the licence of the site where the law names them, and a supervisor elsewhere', async () => {
    const siteId = siteFor('collection-point', 'appliance');
    const override = { supervisorId: network.person('supervisor', siteId), reason: '已就地处理' };
    const itemId = await desk.intake(siteId, fridge());
    for (const outcome of ['recycled', 'disposed-hazardous'])
      expect(await ends('collection', { siteId, itemId }, { outcome, override })).toMatchObject({
        ...{ status: 409, body: { code: 'licence.missing', details: { ruleId: 'appliance.licensed-dismantling' } } },
      });
    const point = siteFor('collection-point', 'light-battery');
    const lead = { siteId: point, itemId: await desk.intake(point, handIn('light-battery.lead-acid', 9000)) };
    for (const outcome of ['recycled', 'disposed-hazardous'])
      expect(await ends('collection', lead, { outcome })).toMatchObject({
        ...{ status: 409, body: { code: 'closure.nobody-receives', details: { overridable: true } } },
      });
    const answered = { supervisorId: network.person('supervisor', point), reason: '已就地处理' };
    expect(await ends('collection', lead, { outcome: 'recycled', override: answered })).toMatchObject({ status: 200 });
  });

  it('wait at a licensed centre for what was said and done of them: a laptop that still holds data', async () => {
    const point = siteFor('collection-point', 'device');
    const siteId = siteFor('sorting-centre', 'device');
    const station = siteFor('transfer-station', 'device');
    const laptop = (dataWay: string) => desk.intake(point, handIn('device.laptop', 2400, { details: { dataWay } }));
    const itemIds = [await laptop('destroy'), await laptop('none')] as const;
    await desk.receive('transfer', await desk.send(['collection', 'transfer'], [point, station], itemIds));
    await desk.receive('sorting', await desk.send(['transfer', 'sorting'], [station, siteId], itemIds));
    const [holding, empty] = itemIds;
    await until(async () => {
      const path = `/api/sorting/items/${empty}/family`;
      return (await desk.get<{ details: Record<string, unknown> }>(path)).details['dataWay'] === 'none';
    });
    expect(await ends('sorting', { siteId, itemId: holding }, { outcome: 'recycled' })).toMatchObject({
      ...{ status: 409, body: { code: 'step.missing', details: { itemId: holding, ruleId: 'device.unwiped-stays' } } },
    });
    expect(await ends('sorting', { siteId, itemId: empty }, { outcome: 'recycled' })).toMatchObject({
      ...{ status: 409, body: { code: 'closure.nobody-receives', details: { doubts: ['closure.nobody-receives'] } } },
    });
  });
});

describe('a fridge that was sent off as sold for reuse', () => {
  it('is not delivered as waste to a buyer without the licence, unless a supervisor answers for it', async () => {
    const [point, station] = [siteFor('collection-point', 'appliance'), siteFor('transfer-station', 'appliance')];
    const siteId = siteFor('sorting-centre', 'appliance');
    const itemIds = [await desk.intake(point, fridge())];
    await desk.receive('transfer', await desk.send(['collection', 'transfer'], [point, station], itemIds));
    await desk.receive('sorting', await desk.send(['transfer', 'sorting'], [station, siteId], itemIds));
    const rows = itemIds.map((itemId) => ({ itemId, outcome: 'reuse', reason: '检测合格' }));
    await desk.post('/api/sorting/grades', { id: testId(), siteId, rows });
    const buyer = network
      .sites('downstream', 'part')
      .find(({ licences }) => !licences.some(({ kind }) => kind === 'waste-appliance-dismantling'))!;
    const shipmentId = await desk.sendAway('sorting', [siteId, buyer.siteId], itemIds);
    const path = `/api/sorting/shipments/${shipmentId}/delivery`;
    expect(await call<ProblemAnswer>(platform.url, path, said('recycled'))).toMatchObject({
      status: 409,
      body: {
        ...{ code: 'receiver.licence-missing', path: '/outcome' },
        details: { ruleId: 'appliance.licensed-dismantling', overridable: true },
      },
    });
    const override = { supervisorId: network.person('supervisor', siteId), reason: '买方已拆解，已报告' };
    expect(await desk.post(path, said('recycled', { override }))).toMatchObject({
      ...{ state: 'delivered', warnings: [{ code: 'receiver.licence-missing' }] },
    });
  });
});
