import { setTimeout as pause } from 'node:timers/promises';
import { testId } from '../test-id.ts';
import { fridge, fridgeGrams } from './goods.ts';
import type { Insistence } from './insist.ts';
import type { LoadSites } from './load-sites.ts';
import type { Queue } from './queue.ts';

/** A truck on its way, and what is in it. */
export interface Ride {
  readonly shipmentId: string;
  readonly itemIds: readonly string[];
  /** A serial number that stands on goods which stayed behind; `null` where none is forged. */
  readonly serial: string | null;
}

export interface Work {
  readonly client: Insistence;
  readonly sites: LoadSites;
  /** How long a tablet rests between two rounds. */
  readonly restMilliseconds: number;
  /** Whether serial numbers are forged, so that the regulator finds conflicts. */
  readonly conflicts: boolean;
  /** How far the clocks of the services are behind. */
  readonly clockBehind: number;
  readonly stopped: () => boolean;
}

type Way = readonly [tier: string, fromSiteId: string, toSiteId: string];

const send = async ({ client }: Work, [tier, fromSiteId, toSiteId]: Way, itemIds: readonly string[]) => {
  const shipmentId = testId();
  const path = `/api/${tier}/shipments/${shipmentId}`;
  await client.post(`/api/${tier}/shipments`, { id: shipmentId, fromSiteId, toSiteId });
  await client.post(`${path}/lines`, { id: testId(), addItems: itemIds });
  await client.post(`${path}/seal`, { id: testId() });
  await client.post(`${path}/dispatch`, { id: testId() });
  return shipmentId;
};

const receive = async ({ client }: Work, tier: string, shipmentId: string): Promise<void> => {
  const path = `/api/${tier}/shipments/${shipmentId}`;
  await client.waitFor(`${path}?direction=in`);
  await client.post(`${path}/receipt`, { id: testId(), rest: 'accepted' });
};

const handIns = 8;
const shipped = 4;

/** Takes goods in, and sends half of them off, round after round. */
export const runTablet = async (work: Work, point: string, toStation: Queue<Ride>): Promise<void> => {
  while (!work.stopped()) {
    const rows = Array.from({ length: handIns }, () => fridge(work.clockBehind));
    await work.client.post('/api/collection/intakes/batch', { siteId: point, rows });
    const itemIds = rows.slice(0, shipped).map(({ id }) => id);
    const shipmentId = await send(work, ['collection', point, work.sites.station], itemIds);
    toStation.push({
      shipmentId,
      itemIds,
      serial: work.conflicts ? (rows.at(-1)?.identifiers[0]?.value ?? null) : null,
    });
    await pause(work.restMilliseconds);
  }
};

/** Receives what the tablets sent, and sends it on to the centre. */
export const runStation = async (work: Work, arriving: Queue<Ride>, toCentre: Queue<Ride>): Promise<void> => {
  const { station, centre } = work.sites;
  for await (const ride of arriving) {
    await receive(work, 'transfer', ride.shipmentId);
    toCentre.push({ ...ride, shipmentId: await send(work, ['transfer', station, centre], ride.itemIds) });
  }
};

/**
 * Receives, and takes apart. One part bears a number that stands on goods in a collection point too: the regulator finds
 * the conflict, and both books hear of it.
 */
export const runCentre = async (work: Work, arriving: Queue<Ride>): Promise<void> => {
  const { client, sites } = work;
  for await (const { shipmentId, itemIds, serial } of arriving) {
    await receive(work, 'sorting', shipmentId);
    const rows = itemIds.map((itemId) => ({ itemId, outcome: 'dismantle', reason: '无法修复' }));
    await client.post('/api/sorting/grades', { id: testId(), siteId: sites.centre, rows });
    const jobId = testId();
    await client.post('/api/sorting/jobs', { id: jobId, siteId: sites.centre, itemIds });
    const part = { itemId: testId(), classCode: 'part.reused-appliance-part', grams: 2_000 };
    const loss = { grams: 1_000, reason: '粉尘' };
    const steel = fridgeGrams * itemIds.length - part.grams - loss.grams;
    const outputs = [
      { itemId: testId(), classCode: 'bulk.steel', grams: steel },
      { ...part, identifiers: serial === null ? [] : [{ kind: 'serial', value: serial }] },
    ];
    await client.post(`/api/sorting/jobs/${jobId}/outputs`, { id: testId(), outputs, loss });
    await client.post(`/api/sorting/jobs/${jobId}/close`, { id: testId() });
  }
};

const letters = 'ABCDEFGHJK';
let plates = 0;

/** A plate that no truck of this run has. */
const newPlate = (): string => {
  plates += 1;
  return `豫${letters[Math.floor(plates / 10_000)] ?? 'L'}${String(90_000 + (plates % 10_000))}`;
};

/** Registers trucks: what the registry says, every service hears. */
export const runRegistrar = async (work: Work): Promise<void> => {
  while (!work.stopped()) {
    await work.client.post('/api/registry/trucks', { id: testId(), plate: newPlate(), capacityGrams: 5_000_000 });
    await pause(work.restMilliseconds * 2);
  }
};
