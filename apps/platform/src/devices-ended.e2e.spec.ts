import { describe, expect, it } from '@jest/globals';
import { testId } from '@huihuan/testing-platform';
import { chance, makeImei, makeSerial, type HandIn } from './spec/goods.support.spec.ts';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { handIn, openStories, said } from './spec/open-stories.support.spec.ts';

const stories = openStories();
const { desk, refused, grade, record } = stories;

const keepingData = (classCode: string, grams: number, details: object): HandIn => ({
  ...handIn(classCode, grams, {
    identifiers: [
      classCode === 'device.phone'
        ? { kind: 'imei', value: makeImei(chance) }
        : { kind: 'serial', value: makeSerial(chance) },
    ],
  }),
  details,
});
const device = (kind: string, grams: number, details: object): HandIn => keepingData(`device.${kind}`, grams, details);

const wiped = {
  step: 'wipe-data',
  details: {
    ...{ method: 'overwrite', tool: 'Wiper', toolVersion: '4.2', verifiedBy: 'tool', verifyTool: 'Checker 1.0' },
    ownerConsents: true,
  },
};
const marked = { step: 'mark-second-hand', details: { markedBy: 'label', markNumber: 'JH-0001' } };
const destroyed = { step: 'destroy-data-carrier', details: { method: 'shredded', carrier: '硬盘 WD-0042' } };

const sites = ({ point, station, centre }: ReturnType<typeof stories.way>) =>
  [
    ['collection', point],
    ['transfer', station],
    ['sorting', centre],
  ] as const;
const output = (classCode: string, grams: number) => ({ itemId: testId(), classCode, grams });

describe('devices', () => {
  it.each([
    ['device.phone', 190, 'device'],
    ['device.copier', 71_000, 'device'],
    ['appliance.fax', 4_000, 'appliance'],
  ] as const)(
    'such as %s go to who uses them again once wiped and marked, to the last gram',
    async (kind, grams, family) => {
      const before = await countsOf(stories.platform(), desk);
      const way = stories.way(family);
      const { centre } = way;
      const [itemId = ''] = await stories.brought(way, [keepingData(kind, grams, { dataWay: 'wipe' })]);
      await grade(centre, itemId, 'reuse');
      const dealer = stories.buyer('part', 'vehicle-part-remanufacture').siteId;
      const shipmentId = await desk.draft('sorting', centre, dealer, [itemId]);
      const path = `/api/sorting/shipments/${shipmentId}`;
      await desk.post(`${path}/seal`, { id: testId() });
      expect(await refused(`${path}/dispatch`, { id: testId() })).toMatchObject({
        ...{ status: 409, code: 'step.missing' },
        details: { step: 'wipe-data', ruleId: 'device.unwiped-stays', overridable: true },
      });
      const factoryReset = { ...wiped, details: { ...wiped.details, method: 'factory-reset' } };
      const steps = `/api/sorting/items/${itemId}/steps`;
      expect(await refused(steps, { id: testId(), siteId: centre, ...factoryReset })).toMatchObject({ status: 422 });
      await record(centre, itemId, wiped);
      await record(centre, itemId, marked);
      await desk.post(`${path}/dispatch`, { id: testId() });
      await desk.post(`${path}/delivery`, said('reused'));
      await expectLastGram(stories.platform(), desk, {
        ...{ before, sites: sites(way), lostGrams: 0 },
        counts: { [`collected ${kind}`]: grams, [`reused ${kind}`]: grams },
      });
    },
  );

  it('that cannot be wiped are never reused: what keeps the data is destroyed before two people and taken apart', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('device');
    const { centre } = way;
    const grams = 2_400;
    const [itemId = ''] = await stories.brought(way, [device('laptop', grams, { dataWay: 'wipe', power: 'starts' })]);
    await record(centre, itemId, { ...wiped, result: 'failed' });
    await record(centre, itemId, marked);
    const sold = { id: testId(), siteId: centre, itemIds: [itemId], outcome: 'reused', reason: '售出' };
    expect(await refused('/api/sorting/closures', sold)).toMatchObject({
      ...{ status: 409, code: 'step.missing', details: { step: 'destroy-data-carrier' } },
    });
    await grade(centre, itemId, 'dismantle');
    const jobId = testId();
    await desk.post('/api/sorting/jobs', { id: jobId, siteId: centre, itemIds: [itemId] });
    const outputs = [
      ...[output('bulk.aluminium', 900), output('bulk.plastics', 980), output('hazardous.circuit-board', 500)],
    ];
    const job = `/api/sorting/jobs/${jobId}`;
    await desk.post(`${job}/outputs`, { id: testId(), outputs, loss: { grams: 20, reason: '粉尘' } });
    expect(await refused(`${job}/close`, { id: testId() })).toMatchObject({
      ...{ status: 409, code: 'step.missing', details: { step: 'destroy-data-carrier' } },
    });
    const steps = `/api/sorting/items/${itemId}/steps`;
    const evidence = [{ kind: 'photo', sha256: 'ef'.repeat(32) }];
    const witnessId = stories.network().person('supervisor', centre);
    const alone = { id: testId(), siteId: centre, ...destroyed, evidence };
    expect(await refused(steps, alone)).toMatchObject({ code: 'step.witness-missing' });
    const unseen = { id: testId(), siteId: centre, ...destroyed, witnessId };
    expect(await refused(steps, unseen)).toMatchObject({ code: 'step.evidence-missing' });
    await record(centre, itemId, { ...destroyed, evidence, witnessId });
    await desk.post(`${job}/close`, { id: testId() });
    const refiner = stories.buyer('bulk', 'hazardous-waste-operation').siteId;
    const [metal, plastics, boards] = outputs.map((each) => each.itemId);
    await desk.post(await stories.sentTo(centre, refiner, [metal ?? '', plastics ?? '']), said('recycled'));
    await desk.post(await stories.sentTo(centre, refiner, [boards ?? '']), said('disposed-hazardous'));
    await expectLastGram(stories.platform(), desk, {
      ...{ before, sites: sites(way), lostGrams: 20 },
      counts: {
        'collected device.laptop': grams,
        'consumed device.laptop': grams,
        ...{ 'produced bulk.aluminium': 900, 'produced bulk.plastics': 980, 'produced hazardous.circuit-board': 500 },
        ...{ 'recycled bulk.aluminium': 900, 'recycled bulk.plastics': 980 },
        'disposed-hazardous hazardous.circuit-board': 500,
      },
    });
  });
});
