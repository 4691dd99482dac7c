import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, caughtUp, startPlatform, testId, verify, type PlatformProcess } from '@huihuan/testing-platform';
import { carForm } from './spec/car-form.support.spec.ts';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { car, chance, makeVin } from './spec/goods.support.spec.ts';
import { recordSteps, stepsBeforeJob, stepsOfJob } from './spec/vehicle-steps.support.spec.ts';
import { dismantle, output, sitesOfWay } from './spec/whole-way.support.spec.ts';
import { grantsOf, makeWalker } from './walk/people.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
});
afterAll(() => platform.stop());

interface Certificate {
  readonly certificateId: string;
  readonly number: string;
  readonly sequence: number;
  readonly stated: Readonly<Record<string, unknown>>;
  readonly override: unknown;
  readonly replaces: string | null;
}

const grams = 1_250_000;

const handIn = (details: object) => ({ ...car(makeVin(chance), { grams }), details });

/** Takes a car in at the point and brings it to the centre. */
const brought = async (details: object) => {
  const { point, vehicles } = sitesOfWay(network);
  const itemId = await desk.intake(point, handIn(details));
  const shipment = await desk.send(['collection', 'sorting'], [point, vehicles], [itemId]);
  await caughtUp(platform.url);
  await desk.receive('sorting', shipment);
  return { itemId, siteId: vehicles };
};

const asked = ({ itemId, siteId }: { readonly itemId: string; readonly siteId: string }, more: object = {}) => ({
  ...{ id: testId(), kind: 'vehicle-recovery', itemId, siteId, ...more },
});
const certificates = '/api/sorting/certificates';
const refused = async (path: string, body: object): Promise<ProblemAnswer> =>
  (await call<ProblemAnswer>(platform.url, path, body)).body;

describe('a scrapped vehicle', () => {
  it('goes from the hand-in to the last gram and its certificate', async () => {
    const theCar = await brought(carForm);
    await recordSteps(desk, theCar, stepsBeforeJob);
    const outputs = [
      ...[output('part.engine', 110_000), output('part.gearbox', 50_000), output('part.steering-gear', 10_000)],
      ...[output('part.axle', 90_000), output('part.frame', 280_000), output('bulk.copper', 12_000)],
      output('hazardous.lead-battery', 14_000),
      output('bulk.steel', grams - 566_000 - 500),
    ];
    const jobId = await dismantle(desk, theCar.siteId, theCar.itemId, outputs);
    await recordSteps(desk, theCar, stepsOfJob);
    expect(await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() })).toMatchObject({
      ...{
        state: 'closed',
        balance: { inputGrams: grams, outputGrams: grams - 500, lossGrams: 500, differenceGrams: 0 },
      },
    });
    const certificate = await desk.post<Certificate>(certificates, asked(theCar));
    expect(certificate).toMatchObject({
      ...{ sequence: 1, replaces: null, override: null, number: expect.stringMatching(/-V\d{4}-000001$/) },
      stated: { model: '示例牌 SL7001', engineNumber: 'E4G16-0042', mileageKm: 182_000, kerbWeightKg: 1_240 },
    });
    expect(await desk.get(`${certificates}/${certificate.certificateId}`)).toEqual(certificate);

    expect(await refused(certificates, asked(theCar))).toMatchObject({
      ...{ code: 'certificate.lives', details: { number: certificate.number } },
    });
    const places = { siteIds: [theCar.siteId], areaCode: '410122' };
    const supervisor = await makeWalker(platform.url, 'certificates', grantsOf('supervisor', places));
    const authorization = await supervisor.authorization();
    const pdf = `${certificates}/${certificate.certificateId}/pdf`;
    const sheet = await fetch(`${platform.url}${pdf}`, { headers: { authorization } });
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const path = `${certificates}/${certificate.certificateId}/void`;
    const voiding = { id: testId(), reason: '发动机号打印错误' };
    const operator = await makeWalker(platform.url, 'bench', grantsOf('sorting-operator', places));
    const byOperator = await call(platform.url, path, voiding, { authorization: await operator.authorization() });
    expect(byOperator.body).toMatchObject({ code: 'permission.denied' });
    expect((await call(platform.url, path, voiding, { authorization })).body).toMatchObject({
      voided: { reason: '发动机号打印错误' },
    });
    const next = await desk.post<Certificate>(certificates, asked(theCar));
    expect(next).toMatchObject({ sequence: 2, replaces: certificate.certificateId });
    const { certificates: listed } = await desk.get<{ certificates: readonly Certificate[] }>(
      `${certificates}?siteId=${theCar.siteId}&itemId=${theCar.itemId}`,
    );
    expect(listed.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  it('is stopped at the counter when it may be stolen, and waits for a supervisor when it is pledged', async () => {
    const { point } = sitesOfWay(network);
    const intake = (details: object) => refused('/api/collection/intakes', { siteId: point, ...handIn(details) });
    expect(await intake({ ...carForm, theftSuspected: true })).toMatchObject({ code: 'vehicle.suspected-stolen' });
    expect(await intake({ ...carForm, pledged: true })).toMatchObject({
      ...{ code: 'vehicle.pledged', details: { overridable: true } },
    });
  });

  it('of which nobody said anything is not taken apart until it is described', async () => {
    const { point, vehicles: siteId } = sitesOfWay(network);
    const itemId = await desk.intake(point, car(makeVin(chance), { grams }));
    const shipment = await desk.send(['collection', 'sorting'], [point, siteId], [itemId]);
    await caughtUp(platform.url);
    await desk.receive('sorting', shipment);
    await recordSteps(desk, { itemId, siteId }, stepsBeforeJob);
    const graded = [{ itemId, outcome: 'dismantle', reason: '报废' }];
    await desk.post('/api/sorting/grades', { id: testId(), siteId, rows: graded });
    const job = { id: testId(), siteId, itemIds: [itemId] };
    expect(await refused('/api/sorting/jobs', job)).toMatchObject({
      ...{ code: 'vehicle.unsaid', details: { overridable: true } },
    });
    const description = { id: testId(), siteId, details: carForm, reason: '补登车辆信息' };
    await desk.post(`/api/sorting/items/${itemId}/description`, description);
    await desk.post('/api/sorting/jobs', { ...job, id: testId() });
  });

  it('is not sold as a whole', async () => {
    const { itemId, siteId } = await brought(carForm);
    const rows = [{ itemId, outcome: 'reuse', reason: '车况尚可' }];
    expect(await desk.post('/api/sorting/grades', { id: testId(), siteId, rows })).toMatchObject({
      answers: [{ status: 'refused', problem: { code: 'grade.not-allowed' } }],
    });
    const sold = { id: testId(), siteId, itemIds: [itemId], outcome: 'reused', reason: '整车出售' };
    const override = { supervisorId: network.person('supervisor', siteId), reason: '车况尚可' };
    for (const more of [{}, { override }])
      expect(await refused('/api/sorting/closures', { ...sold, ...more })).toMatchObject({ code: 'vehicle.resale' });
  });

  it('gives its assemblies to the remanufacturer or the steel works, and to nobody who uses them as they are', async () => {
    const theCar = await brought(carForm);
    await recordSteps(desk, theCar, stepsBeforeJob);
    const [engine, gearbox] = [output('part.engine', 110_000), output('part.gearbox', 50_000)];
    const axle = output('part.axle', 90_000);
    const outputs = [engine, gearbox, axle, output('bulk.steel', grams - 250_000 - 500)];
    const jobId = await dismantle(desk, theCar.siteId, theCar.itemId, outputs);
    await recordSteps(desk, theCar, stepsOfJob);
    await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
    const enterprises = network.sites('downstream', 'part');
    const named = (kind: string) => enterprises.filter(({ licences }) => licences.some((held) => held.kind === kind));
    const [remanufacturer] = named('vehicle-part-remanufacture');
    const [works] = named('steel-scrap-melting');
    const refiner = enterprises.find(({ siteId }) => siteId !== remanufacturer?.siteId && siteId !== works?.siteId);
    const sent = async (to: { readonly siteId: string } | undefined, { itemId }: typeof engine): Promise<string> =>
      `/api/sorting/shipments/${await desk.sendAway('sorting', [theCar.siteId, to!.siteId], [itemId])}/delivery`;
    const said = (outcome: string) => ({ id: testId(), outcome, documentReference: 'HT-01', reason: '已送达' });

    const toWorks = await sent(works, engine);
    expect(await refused(toWorks, said('reused'))).toMatchObject({
      ...{ code: 'assembly.not-reused', details: { ruleId: 'vehicle.assemblies', overridable: true } },
    });
    expect(await refused(toWorks, said('remanufactured'))).toMatchObject({ code: 'assembly.not-a-remanufacturer' });
    expect(await desk.post(toWorks, said('recycled'))).toMatchObject({ state: 'delivered' });

    const toRefiner = await sent(refiner, axle);
    expect(await refused(toRefiner, said('recycled'))).toMatchObject({
      ...{ code: 'assembly.not-steel-works', details: { ruleId: 'vehicle.assemblies', overridable: true } },
    });
    const override = { supervisorId: network.person('supervisor', theCar.siteId), reason: '交付前已切割毁形' };
    expect(await desk.post(toRefiner, { ...said('recycled'), override })).toMatchObject({ state: 'delivered' });

    const toMaker = await sent(remanufacturer, gearbox);
    expect(await refused(toMaker, said('reused'))).toMatchObject({ code: 'assembly.not-reused' });
    expect(await desk.post(toMaker, said('remanufactured'))).toMatchObject({ state: 'delivered' });
  });

  it('without an engine has no certificate, unless a supervisor of the site answers for it', async () => {
    const details = {
      ...carForm,
      assemblies: ['frame', 'gearbox', 'steering-gear', 'axles'],
      missingExplained: '前车主已拆',
    };
    const theCar = await brought(details);
    expect(await refused(certificates, asked(theCar))).toMatchObject({
      ...{ code: 'vehicle.incomplete', details: { overridable: true, lacking: ['engine'] } },
    });
    const override = { supervisorId: network.person('supervisor', theCar.siteId), reason: '车管所已核实' };
    expect(await desk.post(certificates, asked(theCar, { override }))).toMatchObject({ override });
  });

  it('leaves books in which verification finds nothing, after all of this', async () => {
    await caughtUp(platform.url);
    expect((await verify(platform.url)).violations).toEqual([]);
  });
});
