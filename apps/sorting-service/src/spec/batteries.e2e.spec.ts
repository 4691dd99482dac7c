import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import { centre, classes, fridge } from '../testing/goods.support.spec.ts';
import { openSortingDoor, type SortingDoor } from '../testing/sorting-door.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';

let yard: SortingYard;
let door: SortingDoor;
beforeAll(async () => {
  yard = await openSortingYard();
  door = await openSortingDoor(yard.service);
});
afterAll(async () => {
  await door.close();
  await yard.close();
});

const siteId = centre.siteId;
const code = '001MB240000003B3C0000007';

describe('a module, from the truck to its second use', () => {
  it('is received, graded, and goes only after it was measured and somebody decided', async () => {
    const moduleClass = {
      ...{ ...classes[0]!, classCode: 'traction-battery.module', family: 'traction-battery' as const },
      identifierKinds: ['battery' as const, 'serial' as const],
    };
    await yard.tell(serviceSource('registry'), [fact('cn.huihuan.catalogue.class-registered.v1', moduleClass)]);
    const module = {
      ...fridge(),
      ...{ family: 'traction-battery' as const, classCode: moduleClass.classCode, grams: 20_000 },
      identifiers: [{ kind: 'battery' as const, value: code }],
    };
    const act = (path: string, body: object) => door.post(path, { id: newId(), siteId, ...body });
    const shipmentId = await yard.announce([module]);
    await door.post(`/shipments/${shipmentId}/receipt`, { id: newId(), rest: 'accepted' });
    const row = { itemId: module.itemId, outcome: 'cascade', reason: '容量合格' };
    expect(await act('/grades', { rows: [row] })).toMatchObject({ body: { accepted: 1 } });

    const sale = { itemIds: [module.itemId], outcome: 'cascaded', documentReference: null, reason: '储能项目' };
    expect(await act('/closures', sale)).toMatchObject({ status: 409, body: { code: 'step.missing' } });
    const evidence = [{ kind: 'document', sha256: 'ab'.repeat(32) }];
    const details = {
      ...{ method: 'full-cycle', instrument: 'CT-5000 #17', capacityAmpereHours: 92.5, capacityPercent: 82.4 },
      ...{ resistanceMilliohms: 1.25, celsius: 25, standard: 'GB/T 34015' },
    };
    const steps = `/items/${module.itemId}/steps`;
    expect(await act(steps, { step: 'assess-residual-life', details, evidence })).toMatchObject({ status: 201 });
    const decision = { use: 'stationary-storage', standard: 'GB/T 34015.3', reason: '储能项目' };
    expect(await act(steps, { step: 'decide-reuse', details: decision })).toMatchObject({ status: 201 });
    expect((await act('/closures', sale)).status).toBe(200);
    expect(await door.get(`/items/${module.itemId}/tree`)).toMatchObject({
      body: { itemId: module.itemId, ancestors: [], descendants: [] },
    });
  });
});
