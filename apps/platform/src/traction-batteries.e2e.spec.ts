import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@huihuan/kernel-domain';
import { caughtUp, testId } from '@huihuan/testing-platform';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { handIn, openStories, said } from './spec/open-stories.support.spec.ts';

const stories = openStories();
const { desk, record, grade, refused, sentTo } = stories;

const codeOf = (level: 'P' | 'M', serial: number): string =>
  `001${level}B240000003B3C${String(serial).padStart(7, '0')}`;
const coded = (value: string) => ({ identifiers: [{ kind: 'battery' as const, value }] });
const pack = (serial: number, more: object = {}) => ({
  ...handIn('traction-battery.pack', 60_000, coded(codeOf('P', serial))),
  details: {
    ...{ chemistry: 'lithium-iron-phosphate', damaged: false, leaking: false, swollen: false, volts: 350 },
    ...more,
  },
});
/** A product that is used again has a code of 19 characters. */
const productCode = '04QCB76836300JBC400';

const assessed = {
  step: 'assess-residual-life',
  details: {
    ...{ method: 'full-cycle', instrument: 'CT-5000 #17', capacityAmpereHours: 92.5, capacityPercent: 82.4 },
    ...{ resistanceMilliohms: 1.25, celsius: 25, standard: 'GB/T 34015' },
  },
  evidence: [{ kind: 'document', sha256: 'ab'.repeat(32) }],
};
const decided = {
  step: 'decide-reuse',
  details: { use: 'stationary-storage', standard: 'GB/T 34015.3', reason: '储能项目' },
};
const discharged = { step: 'discharge', details: { method: 'load', voltsAfter: 12 } };

interface Move {
  readonly move: string;
  readonly itemId: string;
  readonly batteryCode: string | null;
  readonly level: string | null;
  readonly oldCodes: readonly { readonly value: string }[];
}
const exported = async (siteId: string): Promise<readonly Move[]> => {
  const day = (days: number): string => chinaDay(new Date(Date.now() + days * 86_400_000).toISOString());
  const asked = `siteId=${siteId}&from=${day(-1)}&to=${day(1)}`;
  return (await desk.get<{ moves: readonly Move[] }>(`/api/sorting/traceability/export?${asked}`)).moves;
};

describe('a traction battery', () => {
  it('goes from the hand-in to the last gram: into modules, one used again in a product of its own code, one recycled', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('traction-battery');
    const { centre } = way;
    const buyer = stories.buyer('traction-battery', 'traction-battery-utilisation').siteId;
    const [itemId = ''] = await stories.brought(way, [pack(71)]);
    await grade(centre, itemId, 'dismantle');
    await record(centre, itemId, discharged);
    const output = (classCode: string, grams: number, value: string) => ({
      ...{ itemId: testId(), classCode, grams, ...coded(value) },
    });
    const [first, second] = [1, 2].map((serial) => output('traction-battery.module', 29_000, codeOf('M', serial))) as [
      ReturnType<typeof output>,
      ReturnType<typeof output>,
    ];
    const casing = { itemId: testId(), classCode: 'bulk.aluminium', grams: 1_800 };
    const loss = { grams: 200, reason: '粉尘' };
    const outputs = [first, second, casing];
    const splitting = await stories.takeApart(centre, [itemId], { outputs, loss });
    expect(await desk.get(`/api/sorting/jobs/${splitting}`)).toMatchObject({
      ...{ state: 'closed', balanced: true, balance: { inputGrams: 60_000, lossGrams: 200, differenceGrams: 0 } },
    });

    await grade(centre, first.itemId, 'cascade');
    const joining = { id: testId(), siteId: centre, itemIds: [first.itemId] };
    expect(await refused('/api/sorting/jobs', joining)).toMatchObject({ code: 'step.missing' });
    for (const step of [discharged, assessed, decided]) await record(centre, first.itemId, step);
    const product = output('traction-battery.pack', 29_000, productCode);
    await stories.takeApart(centre, [first.itemId], { outputs: [product], loss: { grams: 0, reason: '无' } });
    expect(await desk.get(`/api/sorting/items/${product.itemId}/tree`)).toMatchObject({
      ancestors: [
        { itemId: first.itemId, depth: 1, identifiers: [{ kind: 'battery', value: codeOf('M', 1) }] },
        { itemId, depth: 2, identifiers: [{ kind: 'battery', value: codeOf('P', 71) }] },
      ],
    });

    await grade(centre, product.itemId, 'cascade');
    const sold = { ...said('cascaded'), siteId: centre, itemIds: [product.itemId] };
    expect(await refused('/api/sorting/closures', sold)).toMatchObject({ status: 409, code: 'step.missing' });
    const sale = `/api/sorting/shipments/${await desk.draft('sorting', centre, buyer, [product.itemId])}`;
    await desk.post(`${sale}/seal`, { id: testId() });
    const leaves = () => refused(`${sale}/dispatch`, { id: testId() });
    expect(await leaves()).toMatchObject({
      ...{ status: 409, code: 'step.missing' },
      details: { itemId: product.itemId, gate: 'dispatch', step: 'assess-residual-life', overridable: true },
    });
    await record(centre, product.itemId, assessed);
    expect(await leaves()).toMatchObject({ code: 'step.missing', details: { step: 'decide-reuse' } });
    await record(centre, product.itemId, decided);
    await desk.post(`${sale}/dispatch`, { id: testId() });
    const cascade = `${sale}/delivery`;
    expect(await desk.post(cascade, said('cascaded'))).toMatchObject({ state: 'delivered' });
    const rest = await sentTo(centre, buyer, [second.itemId, casing.itemId]);
    expect(await desk.post(rest, said('recycled'))).toMatchObject({ state: 'delivered' });

    await expectLastGram(stories.platform(), desk, {
      ...{ before, lostGrams: 200 },
      sites: [
        ['collection', way.point],
        ['transfer', way.station],
        ['sorting', centre],
      ],
      counts: {
        'collected traction-battery.pack': 60_000,
        'consumed traction-battery.pack': 60_000,
        'produced traction-battery.module': 58_000,
        'produced bulk.aluminium': 1_800,
        'consumed traction-battery.module': 29_000,
        'produced traction-battery.pack': 29_000,
        'cascaded traction-battery.pack': 29_000,
        'recycled traction-battery.module': 29_000,
        'recycled bulk.aluminium': 1_800,
      },
    });
    const moves = await exported(centre);
    expect(moves.find(({ move }) => move === 'received')).toMatchObject({
      batteryCode: codeOf('P', 71),
      level: 'pack',
    });
    const oldCodesOf = (made: { readonly itemId: string }): readonly string[] => [
      ...new Set(
        moves.filter((move) => move.itemId === made.itemId).flatMap(({ oldCodes }) => oldCodes.map((old) => old.value)),
      ),
    ];
    expect(oldCodesOf(product)).toEqual([codeOf('M', 1)]);
    expect(oldCodesOf(first)).toEqual([codeOf('P', 71)]);
    expect(moves.find(({ itemId: of }) => of === product.itemId)).toMatchObject({ batteryCode: productCode });
  });

  it('that is damaged leaves only after it was put apart, and goes to nobody without a licence', async () => {
    const before = await countsOf(stories.platform(), desk);
    const { point, station, centre } = stories.way('traction-battery');
    const itemId = await desk.intake(point, pack(72, { damaged: true }));
    const draft = await desk.draft('collection', point, station, [itemId]);
    await desk.post(`/api/collection/shipments/${draft}/seal`, { id: testId() });
    const dispatch = `/api/collection/shipments/${draft}/dispatch`;
    expect(await refused(dispatch, { id: testId() })).toMatchObject({
      ...{ status: 409, code: 'step.missing', details: { step: 'isolate' } },
    });
    const apart = { step: 'isolate', details: { place: '防爆箱 3', terminalsInsulated: true } };
    const evidence = [{ kind: 'photo', sha256: 'cd'.repeat(32) }];
    await desk.post(`/api/collection/items/${itemId}/steps`, { id: testId(), siteId: point, ...apart, evidence });
    await desk.post(dispatch, { id: testId() });
    await caughtUp(stories.platform().url);
    await desk.receive('transfer', draft);
    await desk.receive('sorting', await desk.send(['transfer', 'sorting'], [station, centre], [itemId]));
    const steel = stories.buyer('part', 'pollutant-discharge').siteId;
    const wrong = `/api/sorting/shipments/${await desk.draft('sorting', centre, steel, [itemId])}`;
    await desk.post(`${wrong}/seal`, { id: testId() });
    expect(await refused(`${wrong}/dispatch`, { id: testId() })).toMatchObject({
      ...{ status: 409, code: 'receiver.licence-missing', details: { ruleId: 'traction-battery.receivers' } },
    });
    await desk.post(`${wrong}/cancel`, { id: testId(), reason: '收货方无资格' });
    const buyer = stories.buyer('traction-battery', 'traction-battery-utilisation').siteId;
    await desk.post(await sentTo(centre, buyer, [itemId]), said('recycled'));
    await expectLastGram(stories.platform(), desk, {
      ...{ before, lostGrams: 0 },
      sites: [
        ['collection', point],
        ['transfer', station],
        ['sorting', centre],
      ],
      counts: { 'collected traction-battery.pack': 60_000, 'recycled traction-battery.pack': 60_000 },
    });
  });
});
