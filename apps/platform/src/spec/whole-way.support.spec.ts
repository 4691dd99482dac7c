import { caughtUp, testId, until } from '@huihuan/testing-platform';
import type { DemoNetwork } from './demo-network.support.spec.ts';
import type { Desk, DiscrepancyAnswer, ReceiptAnswer, Tier } from './desk.support.spec.ts';
import { car, chance, fridge, makeVin } from './goods.support.spec.ts';
import { carForm } from './car-form.support.spec.ts';
import { recordSteps, stepsBeforeJob, stepsOfJob } from './vehicle-steps.support.spec.ts';

/** What the way of one fridge and one car through the network left behind. */
export interface WholeWay {
  readonly point: string;
  readonly station: string;
  readonly appliances: string;
  readonly vehicles: string;
  readonly smelter: string;
  readonly vin: string;
  readonly car: string;
  readonly fridge: string;
  /** It did not arrive with the others and went back into the stock of the collection point. */
  readonly leftBehind: string;
  readonly receipt: ReceiptAnswer;
  readonly container: string;
  readonly carJob: string;
  readonly fridgeJob: string;
  readonly copper: string;
  readonly copperGrams: number;
  readonly copperShipment: string;
}

type Sites = Pick<WholeWay, 'point' | 'station' | 'appliances' | 'vehicles' | 'smelter'>;

export const sitesOfWay = (network: DemoNetwork): Sites => ({
  point: network.sites('collection-point', 'vehicle')[0]!.siteId,
  station: network.sites('transfer-station', 'vehicle')[0]!.siteId,
  appliances: network.sites('sorting-centre', 'appliance')[0]!.siteId,
  vehicles: network.sites('sorting-centre', 'vehicle')[0]!.siteId,
  smelter: network.sites('downstream', 'bulk')[0]!.siteId,
});

export const carGrams = { handedIn: 1_300_000, measured: 1_250_000 };
const copperGrams = 12_000;

/** Hands in, ships and receives: the car is lighter than it was, one fridge is missing. */
export const handInAndReceive = async (desk: Desk, { point, station }: Sites) => {
  const vin = makeVin(chance);
  const items = [car(vin, { grams: carGrams.handedIn, details: carForm }), fridge(), fridge()];
  const [carId, fridgeId, leftBehind] = (await desk.intakes(point, items)) as [string, string, string];
  const shipment = await desk.send(['collection', 'transfer'], [point, station], [carId, fridgeId, leftBehind]);
  await desk.post(`/api/transfer/shipments/${shipment}/findings`, {
    id: testId(),
    findings: [
      { itemId: carId, finding: 'accepted', measuredGrams: carGrams.measured },
      { itemId: leftBehind, finding: 'missing' },
    ],
  });
  const receipt = await desk.receive('transfer', shipment);
  return { vin, car: carId, fridge: fridgeId, leftBehind, receipt };
};

interface Settlement {
  readonly by: readonly [Tier, string];
  readonly other: readonly [Tier, string];
  readonly resolution: string;
}

/** One side proposes, the other agrees, and both books know it. */
export const settle = async (desk: Desk, discrepancyId: string, { by, other, resolution }: Settlement) => {
  const at = (tier: Tier): string => `/api/${tier}/discrepancies/${discrepancyId}`;
  // A side that has not heard of it yet knows nothing.
  const read = (tier: Tier) =>
    desk.get<DiscrepancyAnswer & { proposal: { proposalId: string } | null }>(at(tier)).catch(() => null);
  const proposalId = testId();
  await until(async () => (await read(by[0])) !== null);
  await desk.post(`${at(by[0])}/proposals`, { id: proposalId, siteId: by[1], resolution, reason: '双方核对' });
  await until(async () => (await read(other[0]))?.proposal?.proposalId === proposalId);
  await desk.post(`${at(other[0])}/agreements`, { id: testId(), siteId: other[1], proposalId });
  await until(async () => (await read(by[0]))?.state === 'settled' && (await read(other[0]))?.state === 'settled');
};

export const gradeForDismantling = (desk: Desk, siteId: string, itemId: string) =>
  desk.post('/api/sorting/grades', {
    id: testId(),
    siteId,
    rows: [{ itemId, outcome: 'dismantle', reason: '无法修复' }],
  });

export const output = (classCode: string, grams: number) => ({ itemId: testId(), classCode, grams });

/** Begins a job and drafts what came out of it. */
export const dismantle = async (
  desk: Desk,
  siteId: string,
  itemId: string,
  outputs: readonly ReturnType<typeof output>[],
): Promise<string> => {
  await gradeForDismantling(desk, siteId, itemId);
  const jobId = testId();
  await desk.post('/api/sorting/jobs', { id: jobId, siteId, itemIds: [itemId] });
  const loss = { grams: 500, reason: '粉尘' };
  await desk.post(`/api/sorting/jobs/${jobId}/outputs`, { id: testId(), outputs, loss });
  return jobId;
};

/** The whole way, from the hand-in to the kilogram of copper that is delivered. */
export const goTheWholeWay = async (url: string, desk: Desk, network: DemoNetwork): Promise<WholeWay> => {
  const sites = sitesOfWay(network);
  const { point, station, appliances, vehicles, smelter } = sites;
  const handedIn = await handInAndReceive(desk, sites);
  for (const { kind, discrepancyId } of handedIn.receipt.discrepancies) {
    const [sender, receiver] = [
      ['collection', point],
      ['transfer', station],
    ] as const;
    if (kind === 'missing') await settle(desk, discrepancyId, { by: sender, other: receiver, resolution: 'returned' });
    else await settle(desk, discrepancyId, { by: receiver, other: sender, resolution: 'receiver-weight' });
  }
  const container = testId();
  const packing = { id: container, siteId: station, kind: 'pallet', code: `P-${container.slice(-6)}` };
  await desk.post('/api/transfer/containers', { ...packing, itemIds: [handedIn.fridge] });
  const pallet = testId();
  await desk.post('/api/transfer/shipments', { id: pallet, fromSiteId: station, toSiteId: appliances });
  await desk.post(`/api/transfer/shipments/${pallet}/lines`, { id: testId(), addContainers: [container] });
  await desk.post(`/api/transfer/shipments/${pallet}/seal`, { id: testId() });
  await desk.post(`/api/transfer/shipments/${pallet}/dispatch`, { id: testId() });
  const carriage = await desk.send(['transfer', 'sorting'], [station, vehicles], [handedIn.car]);
  await caughtUp(url);
  await desk.receive('sorting', pallet);
  await desk.receive('sorting', carriage);

  const supervisorId = network.person('supervisor', appliances);
  const fridgeOutputs = [output('bulk.steel', 25_000), output('bulk.plastics', 15_000)];
  const fridgeJob = await dismantle(desk, appliances, handedIn.fridge, fridgeOutputs);
  const explanation = { text: '保温层含水', supervisorId };
  await desk.post(`/api/sorting/jobs/${fridgeJob}/close`, { id: testId(), explanation });

  const copper = output('bulk.copper', copperGrams);
  const steel = output('bulk.steel', carGrams.measured - copperGrams - 500);
  const theCar = { siteId: vehicles, itemId: handedIn.car };
  await recordSteps(desk, theCar, stepsBeforeJob);
  const carJob = await dismantle(desk, vehicles, handedIn.car, [steel, copper]);
  await recordSteps(desk, theCar, stepsOfJob);
  await desk.post(`/api/sorting/jobs/${carJob}/close`, { id: testId() });

  const copperShipment = await desk.sendAway('sorting', [vehicles, smelter], [copper.itemId]);
  const delivery = { outcome: 'recycled', documentReference: 'LD-2026-001', reason: '已入炉' };
  await desk.post(`/api/sorting/shipments/${copperShipment}/delivery`, { id: testId(), ...delivery });
  await caughtUp(url);
  const { itemId } = copper;
  return { ...sites, ...handedIn, container, carJob, fridgeJob, copper: itemId, copperGrams, copperShipment };
};
