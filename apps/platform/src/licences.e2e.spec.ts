import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chinaDay } from '@huihuan/kernel-domain';
import { call, caughtUp, startPlatform, testId, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork, type DemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk, type ProblemAnswer } from './spec/desk.support.spec.ts';
import { car, chance, fridge, makeVin } from './spec/goods.support.spec.ts';
import { carForm } from './spec/car-form.support.spec.ts';
import { recordSteps, stepsBeforeJob, stepsOfJob } from './spec/vehicle-steps.support.spec.ts';
import { dismantle, gradeForDismantling, output, sitesOfWay } from './spec/whole-way.support.spec.ts';

let platform: PlatformProcess;
let network: DemoNetwork;
const desk = openDesk(() => platform.url);

beforeAll(async () => {
  platform = await startPlatform();
  network = await readDemoNetwork(platform.url);
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

const kind = 'scrapped-vehicle-recovery';
const dayAfter = (days: number): string => chinaDay(new Date(Date.now() + days * 86_400_000).toISOString());

/** Registers the last day of the licence for scrapped vehicles of a site, and waits until every tier has heard of it. */
const letLicenceEnd = async (siteId: string, validTo: string): Promise<void> => {
  const licences = [{ kind, number: 'DEMO-LIC-1', issuer: '演示', validFrom: '2024-01-01', validTo }];
  await desk.post(`/api/registry/sites/${siteId}/changes`, { id: testId(), reason: '年检', licences });
  await caughtUp(platform.url);
};

const refusalBy = async (path: string, body: object) => {
  const { status, body: problem } = await call<ProblemAnswer>(platform.url, path, { id: testId(), ...body });
  return { status, code: problem.code, act: problem.details?.['act'], ended: problem.details?.['ended'] };
};

const grams = 1_250_000;
const handIn = () => car(makeVin(chance), { grams, details: carForm });
const bringing = async (): Promise<{ readonly itemId: string; readonly shipment: string }> => {
  const { point, vehicles } = sitesOfWay(network);
  const itemId = await desk.intake(point, handIn());
  return { itemId, shipment: await desk.send(['collection', 'sorting'], [point, vehicles], [itemId]) };
};
const brought = async (): Promise<string> => {
  const { itemId, shipment } = await bringing();
  await desk.receive('sorting', shipment);
  return itemId;
};

/** Takes a car apart; its copper stays in stock. */
const copperOf = async (itemId: string): Promise<string> => {
  const { vehicles: siteId } = sitesOfWay(network);
  const copper = output('bulk.copper', 12_000);
  await recordSteps(desk, { siteId, itemId }, stepsBeforeJob);
  const jobId = await dismantle(desk, siteId, itemId, [copper, output('bulk.steel', grams - 12_500)]);
  await recordSteps(desk, { siteId, itemId }, stepsOfJob);
  await desk.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
  return copper.itemId;
};

describe('the licence of a sorting centre', () => {
  it('stops new acts from the day after its last, lets goods leave, and gives way on its last day', async () => {
    const { point, vehicles: siteId, smelter } = sitesOfWay(network);
    const [apart, waiting] = [await brought(), await brought()];
    const copper = await copperOf(apart);
    const onItsWay = await bringing();
    await gradeForDismantling(desk, siteId, waiting);
    await recordSteps(desk, { siteId, itemId: waiting }, stepsBeforeJob);
    const still = await desk.intake(point, handIn());
    const draft = await desk.draft('collection', point, siteId, [still]);
    const yesterday = dayAfter(-1);
    await letLicenceEnd(siteId, yesterday);

    const receipt = `/api/sorting/shipments/${onItsWay.shipment}/receipt`;
    const job = { siteId, itemIds: [waiting] };
    const certificate = { kind: 'vehicle-recovery', itemId: apart, siteId };
    const missing = { status: 409, code: 'licence.missing', ended: yesterday };
    expect(await refusalBy(receipt, { rest: 'accepted' })).toEqual({ ...missing, act: 'receive' });
    expect(await refusalBy('/api/sorting/jobs', job)).toEqual({ ...missing, act: 'dismantle' });
    expect(await refusalBy('/api/sorting/certificates', certificate)).toEqual({ ...missing, act: 'certificate' });
    expect(await refusalBy(`/api/collection/shipments/${draft}/seal`, {})).toMatchObject({
      ...{ status: 409, code: 'receiver.licence-missing', ended: yesterday },
    });
    await desk.sendAway('sorting', [siteId, smelter], [copper]);

    await letLicenceEnd(siteId, dayAfter(0));
    await desk.receive('sorting', onItsWay.shipment);
    await desk.post('/api/sorting/jobs', { id: testId(), ...job });
    await desk.post(`/api/collection/shipments/${draft}/seal`, { id: testId() });
  });
});

describe('the licence of a collection point', () => {
  it('is asked for at the hand-in of a vehicle, and of nothing that needs none', async () => {
    const { point: siteId, station } = sitesOfWay(network);
    const held = await desk.intake(siteId, handIn());
    await letLicenceEnd(siteId, dayAfter(-1));
    expect(await refusalBy('/api/collection/intakes', { siteId, ...handIn() })).toEqual({
      ...{ status: 409, code: 'licence.missing', act: 'intake', ended: dayAfter(-1) },
    });
    await desk.intake(siteId, fridge());
    await letLicenceEnd(siteId, dayAfter(0));
    await desk.intake(siteId, handIn());
    await letLicenceEnd(siteId, dayAfter(-1));
    await desk.send(['collection', 'transfer'], [siteId, station], [held]);
  });
});
