import { describe, expect, it } from '@jest/globals';
import { makeUscc } from '@huihuan/identifiers-domain';
import { testId, until } from '@huihuan/testing-platform';
import { chance, makeSerial, type HandIn } from './spec/goods.support.spec.ts';
import { countsOf, expectLastGram } from './spec/last-gram.support.spec.ts';
import { handIn, openStories, said } from './spec/open-stories.support.spec.ts';

const stories = openStories();
const { desk, refused, grade } = stories;
const intakes = '/api/collection/intakes';

/** 磅单 of so many grams net. */
const slip = (grams: number) => ({
  ...{ slipNumber: 'BD-2026-0042', tareKg: 2_500, grossKg: 2_500 + grams / 1_000, netKg: grams / 1_000 },
});
/** Scrap metal from works: the unit shows its certificate, and is the consignor. */
const fromWorks = {
  fromProduction: true,
  ...{ unitCertificate: 'DW-2026-018', specification: '设备更新淘汰', goodsState: 'used' },
};
const consignor = { kind: 'organisation', uscc: makeUscc(chance) };
const lot = (classCode: string, grams: number, details: object): HandIn => ({
  ...handIn(classCode, grams, { consignor }),
  details,
});
const machine = (classCode: string, grams: number, details: object = {}): HandIn => ({
  ...lot(classCode, grams, { ...fromWorks, ...slip(grams), ...details }),
  identifiers: [{ kind: 'serial', value: makeSerial(chance) }],
});
const output = (classCode: string, grams: number) => ({ itemId: testId(), classCode, grams });

const sitesOf = ({ point, station, centre }: ReturnType<typeof stories.way>) =>
  [
    ['collection', point],
    ['transfer', station],
    ['sorting', centre],
  ] as const;

describe('a machine', () => {
  it('goes from the weighbridge to the last gram: taken apart, or made anew', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('machine');
    const { point, centre } = way;
    const [toolGrams, motorGrams] = [2_800_000, 180_000];
    const tool = machine('machine.machine-tool', toolGrams, { model: '示例 C6140', holdsOil: true });
    const lighter = { ...tool, grams: toolGrams - 100_000 };
    expect(await refused(intakes, { siteId: point, ...lighter })).toMatchObject({
      ...{ status: 422, code: 'slip.weight-differs' },
    });
    const [toolId = '', motorId = ''] = await stories.brought(way, [
      tool,
      machine('machine.electric-motor', motorGrams),
    ]);
    await grade(centre, toolId, 'dismantle');
    const [steel, copper, oil] = [
      output('bulk.steel', 2_570_000),
      output('bulk.copper', 200_000),
      output('hazardous.waste-oil', 25_000),
    ];
    const loss = { grams: 5_000, reason: '粉尘' };
    const jobId = await stories.takeApart(centre, [toolId], { outputs: [steel, copper, oil], loss });
    expect(await desk.get(`/api/sorting/jobs/${jobId}`)).toMatchObject({
      ...{ balanced: true, balance: { inputGrams: toolGrams, lossGrams: 5_000, differenceGrams: 0 } },
    });
    await grade(centre, motorId, 'remanufacture');
    const refiner = stories.buyer('bulk', 'hazardous-waste-operation').siteId;
    const maker = stories.buyer('part', 'vehicle-part-remanufacture').siteId;
    const metals = await stories.sentTo(centre, refiner, [steel.itemId, copper.itemId]);
    await desk.post(metals, said('recycled'));
    await desk.post(await stories.sentTo(centre, refiner, [oil.itemId]), said('disposed-hazardous'));
    await desk.post(await stories.sentTo(centre, maker, [motorId]), said('remanufactured'));
    await expectLastGram(stories.platform(), desk, {
      ...{ before, sites: sitesOf(way), lostGrams: 5_000 },
      counts: {
        'collected machine.machine-tool': toolGrams,
        'collected machine.electric-motor': motorGrams,
        'consumed machine.machine-tool': toolGrams,
        'produced bulk.steel': 2_570_000,
        'produced bulk.copper': 200_000,
        'produced hazardous.waste-oil': 25_000,
        'recycled bulk.steel': 2_570_000,
        'recycled bulk.copper': 200_000,
        'disposed-hazardous hazardous.waste-oil': 25_000,
        'remanufactured machine.electric-motor': motorGrams,
      },
    });
  });
});

describe('goods by weight', () => {
  const copperGrams = 480_000;
  const copper = (details: object = {}) =>
    lot('bulk.copper', copperGrams, { ...fromWorks, ...slip(copperGrams), ...details });
  const takenIn = (row: HandIn) => refused(intakes, { siteId: stories.way('bulk').point, ...row });

  it('of metal, paper, plastic, glass and textile go to the last gram', async () => {
    const before = await countsOf(stories.platform(), desk);
    const way = stories.way('bulk');
    const people = { fromProduction: false };
    const rows = [
      copper(),
      lot('bulk.steel', 90_000, people),
      lot('bulk.paper', 61_000, { moisturePercent: 8 }),
      lot('bulk.plastics', 32_000, { moisturePercent: 1 }),
      lot('bulk.glass', 45_000, { impurityPercent: 2 }),
      lot('bulk.textile', 18_000, { moisturePercent: 6 }),
    ];
    const itemIds = await stories.brought(way, rows);
    const buyer = stories.network().sites('downstream', 'bulk')[0]!.siteId;
    await desk.post(await stories.sentTo(way.centre, buyer, itemIds), said('recycled'));
    const each = rows.flatMap(({ classCode, grams }) =>
      ['collected', 'recycled'].map((what) => [`${what} ${classCode}`, grams] as const),
    );
    await expectLastGram(stories.platform(), desk, {
      ...{ before, sites: sitesOf(way), lostGrams: 0, counts: Object.fromEntries(each) },
    });
  });

  it('are taken in with the net of the slip alone, and from works with the certificate of the unit', async () => {
    const { grossKg } = slip(copperGrams);
    expect(await takenIn(copper({ grossKg: grossKg + 20 }))).toMatchObject({ status: 422, code: 'slip.net-wrong' });
    expect(await takenIn({ ...copper(), grams: copperGrams + 20_000 })).toMatchObject({
      ...{ status: 422, code: 'slip.weight-differs' },
    });
    const { unitCertificate: _, ...without } = fromWorks;
    expect(await takenIn(lot('bulk.copper', copperGrams, without))).toMatchObject({
      ...{ code: 'detail.missing', path: '/details/unitCertificate' },
    });
  });

  it('with forbidden goods among them are never taken, whoever answers, and the police are told', async () => {
    const before = await countsOf(stories.platform(), desk);
    const { point } = stories.way('bulk');
    const seen = copper({ forbiddenSeen: ['public-works'] });
    const override = { supervisorId: stories.network().person('supervisor', point), reason: '已核实' };
    for (const more of [{}, { override }])
      expect(await takenIn({ ...seen, ...more })).toMatchObject({
        ...{
          status: 409,
          code: 'buying.forbidden',
          details: { goods: ['public-works'], ruleId: 'buying.forbidden-goods' },
        },
      });
    expect(await countsOf(stories.platform(), desk)).toEqual(before);
    const report = {
      ...{ id: testId(), kind: 'forbidden-goods', goods: '铁路道钉', classCode: 'bulk.steel', grams: 12_400 },
      ...{ office: '东大街派出所', toldBy: 'phone', outcome: 'held' },
    };
    await desk.post(`/api/collection/sites/${point}/suspicions`, report);
    const told = () =>
      desk.get<{ suspicions: readonly { reportId: string }[] }>(`/api/regulator/suspicions?siteId=${point}&state=open`);
    await until(async () => (await told()).suspicions.some(({ reportId }) => reportId === report.id));
  });
});
