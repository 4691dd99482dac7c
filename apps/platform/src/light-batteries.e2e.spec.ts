import { describe, expect, it } from '@jest/globals';
import { caughtUp, testId } from '@huihuan/testing-platform';
import type { HandIn } from './spec/goods.support.spec.ts';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { handIn, openStories, said } from './spec/open-stories.support.spec.ts';

const stories = openStories();
const { desk, refused } = stories;

const wasteCode = '900-052-31';
const state = { damaged: false, leaking: false, swollen: false, volts: 48 };
const battery = (kind: string, grams: number, details: object = {}): HandIn => ({
  ...handIn(`light-battery.${kind}`, grams),
  details: { ...state, chemistry: kind === 'lithium-ion' ? 'lithium-iron-phosphate' : 'lead-acid', ...details },
});

type Tier = 'collection' | 'transfer' | 'sorting';
const [lead, swollen, lithium] = [28_000, 27_000, 9_000];

/** Seals the list of a trip, states its 联单, and sends it off. @returns the id of the shipment and of its manifest */
const sendWithManifest = async (
  tier: Tier,
  [from, to]: readonly [string, string],
  lines: object,
  number: string,
): Promise<{ readonly shipmentId: string; readonly manifestId: string }> => {
  const [shipmentId, manifestId] = [testId(), testId()];
  const path = `/api/${tier}/shipments/${shipmentId}`;
  await desk.post(`/api/${tier}/shipments`, { id: shipmentId, fromSiteId: from, toSiteId: to });
  await desk.post(`${path}/lines`, { id: testId(), ...lines });
  const manifest = { id: testId(), manifestId, wasteCode, number, transporter: '演示危废运输有限公司' };
  expect(await refused(`${path}/manifests`, manifest)).toMatchObject({ status: 409, code: 'manifest.list-not-sealed' });
  await desk.post(`${path}/seal`, { id: testId() });
  expect(await desk.post(`${path}/manifests`, manifest)).toMatchObject({
    manifests: [{ manifestId, number, wasteCode, state: 'waiting', confirmWithin: 5 }],
  });
  expect(await desk.post(`${path}/dispatch`, { id: testId() })).toMatchObject({ state: 'in-transit' });
  await caughtUp(stories.platform().url);
  return { shipmentId, manifestId };
};

/** Receives a trip; only then is its manifest confirmed, once, with what was taken. */
const receiveAndConfirm = async (
  tier: Tier,
  { shipmentId, manifestId }: { readonly shipmentId: string; readonly manifestId: string },
  grams: number,
): Promise<void> => {
  const confirmation = `/api/${tier}/shipments/${shipmentId}/manifests/${manifestId}/confirmation`;
  expect(await refused(confirmation, { id: testId(), grams })).toMatchObject({ code: 'manifest.goods-not-received' });
  await desk.receive(tier, shipmentId);
  expect(await refused(confirmation, { id: testId(), grams: grams - 1 })).toMatchObject({
    code: 'manifest.remark-missing',
  });
  expect(await desk.post(confirmation, { id: testId(), grams })).toMatchObject({
    manifests: [{ state: 'confirmed', confirmation: { grams } }],
  });
};

describe('light batteries', () => {
  it('go from the trade-in to the smelter: a manifest for each trip, lead, lithium and damaged apart, to the last gram', async () => {
    const before = await countsOf(stories.platform(), desk);
    const { point, station, centre } = stories.way('light-battery');
    const smelter = stories.buyer('light-battery', 'hazardous-waste-operation').siteId;
    const intake = '/api/collection/intakes';
    const traded = { tradedIn: true, newSerial: 'NB-2026-0007' };
    expect(await refused(intake, { siteId: point, ...battery('lead-acid', lead, { tradedIn: true }) })).toMatchObject({
      code: 'detail.missing',
      details: { overridable: true },
    });
    expect(
      await refused(intake, { siteId: point, ...battery('lead-acid', lead, { chemistry: 'lithium-iron-phosphate' }) }),
    ).toMatchObject({ code: 'battery.chemistry-not-of-class' });
    const rows = [
      battery('lead-acid', lead, traded),
      battery('lead-acid', swollen, { swollen: true }),
      battery('lithium-ion', lithium),
    ];
    const [sound = '', bad = '', other = ''] = await desk.intakes(point, rows);

    const hasty = await desk.draft('collection', point, station, [bad]);
    await desk.post(`/api/collection/shipments/${hasty}/seal`, { id: testId() });
    expect(await refused(`/api/collection/shipments/${hasty}/dispatch`, { id: testId() })).toMatchObject({
      ...{ code: 'step.missing', details: { step: 'isolate' } },
    });
    await desk.post(`/api/collection/shipments/${hasty}/cancel`, { id: testId(), reason: '先隔离' });
    const apart = { step: 'isolate', details: { place: '隔离箱 2', terminalsInsulated: true } };
    await desk.post(`/api/collection/items/${bad}/steps`, { id: testId(), siteId: point, ...apart });

    const first = await sendWithManifest('collection', [point, station], { addItems: [sound, bad, other] }, 'LD-0001');
    await receiveAndConfirm('transfer', first, lead + swollen);

    const box = (code: string, itemIds: readonly string[]) => ({
      ...{ id: testId(), siteId: station, kind: 'container', code, itemIds },
    });
    const containers = '/api/transfer/containers';
    expect(await refused(containers, box('B-1', [other, sound]))).toMatchObject({
      ...{ status: 409, code: 'container.mixed-chemistries', details: { overridable: true } },
    });
    expect(await refused(containers, box('B-1', [sound, bad]))).toMatchObject({
      ...{ status: 409, code: 'container.damaged-not-apart', details: { itemIds: [bad] } },
    });
    const boxes = [box('B-1', [sound]), box('B-2', [bad]), box('B-3', [other])];
    for (const each of boxes) await desk.post(containers, each);
    const packed = { addContainers: boxes.map(({ id }) => id) };
    const second = await sendWithManifest('transfer', [station, centre], packed, 'LD-0002');
    await receiveAndConfirm('sorting', second, lead + swollen);

    const third = await sendWithManifest('sorting', [centre, smelter], { addItems: [sound] }, 'LD-0003');
    const path = `/api/sorting/shipments/${third.shipmentId}`;
    const confirmed = { id: testId(), grams: lead };
    await desk.post(`${path}/manifests/${third.manifestId}/downstream-confirmation`, confirmed);
    await desk.post(`${path}/delivery`, said('recycled', { documentReference: 'LD-0003' }));
    const fourth = await sendWithManifest('sorting', [centre, smelter], { addItems: [bad] }, 'LD-0004');
    await desk.post(`/api/sorting/shipments/${fourth.shipmentId}/delivery`, said('disposed-hazardous'));
    await desk.post(await stories.sentTo(centre, smelter, [other]), said('recycled'));

    await expectLastGram(stories.platform(), desk, {
      ...{ before, lostGrams: 0 },
      sites: [
        ['collection', point],
        ['transfer', station],
        ['sorting', centre],
      ],
      counts: {
        'collected light-battery.lead-acid': lead + swollen,
        'collected light-battery.lithium-ion': lithium,
        'recycled light-battery.lead-acid': lead,
        'disposed-hazardous light-battery.lead-acid': swollen,
        'recycled light-battery.lithium-ion': lithium,
      },
    });
  });

  it('of lead that go to an enterprise without a licence are told of', async () => {
    const way = stories.way('light-battery');
    const itemIds = await stories.brought(way, [battery('lead-acid', lead)]);
    const works = stories
      .network()
      .sites('downstream', 'part')
      .find(({ licences }) => !licences.some(({ kind }) => kind.startsWith('hazardous')));
    const draft = await desk.draft('sorting', way.centre, works?.siteId ?? '', itemIds);
    await desk.post(`/api/sorting/shipments/${draft}/seal`, { id: testId() });
    expect(await desk.post(`/api/sorting/shipments/${draft}/dispatch`, { id: testId() })).toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'receiver.licence-missing' })]) as unknown,
    });
  });
});
