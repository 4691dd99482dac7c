import type { Trip } from '@huihuan/simulation-domain';
import { z } from 'zod';
import { recordManifests } from './manifests.ts';
import type { NetworkClient } from './network-client.ts';
import { recordSteps } from './record-steps.ts';

export type Tier = 'collection' | 'transfer' | 'sorting';

const stateSchema = z.object({ state: z.string() });
const left: readonly string[] = ['in-transit', 'received', 'delivered'];

/** The sender's part: consolidate, list, seal, dispatch. @returns false where an earlier run had sent it already */
export const sendTrip = async (
  client: NetworkClient,
  tier: Tier,
  trip: Trip,
  rideSeconds: number,
): Promise<boolean> => {
  const { idOf, shipmentId, container, goods } = trip;
  const path = `/api/${tier}/shipments`;
  await recordSteps(client, tier, trip.steps);
  if (trip.mixed !== null) {
    const { containerId, itemIds } = trip.mixed;
    const box = { id: containerId, siteId: trip.fromSiteId, kind: 'container', code: 'BX-LI', itemIds };
    await client.mistake(`/api/${tier}/containers`, box, [404, 409]);
  }
  if (container !== null)
    await client.act(`/api/${tier}/containers`, {
      id: container.containerId,
      siteId: trip.fromSiteId,
      kind: 'pallet',
      code: container.code,
      itemIds: container.itemIds,
    });
  const opened = await client.act(path, {
    id: shipmentId,
    fromSiteId: trip.fromSiteId,
    toSiteId: trip.toSiteId,
    truckId: trip.truckId,
    driverId: trip.driverId,
    expectedAt: new Date(Date.now() + trip.ride.announced * rideSeconds * 1000).toISOString(),
  });
  if (opened === null && (await hasLeft(client, `${path}/${shipmentId}?direction=out`))) return false;
  const inside = new Set(container?.itemIds);
  const addItems = goods.map(({ itemId }) => itemId).filter((itemId) => !inside.has(itemId));
  await client.act(`${path}/${shipmentId}/lines`, {
    id: idOf('lines'),
    addItems,
    ...(container === null ? {} : { addContainers: [container.containerId] }),
  });
  await client.act(`${path}/${shipmentId}/seal`, { id: idOf('seal') });
  if (trip.resealed) {
    await client.act(`${path}/${shipmentId}/unseal`, { id: idOf('unseal'), reason: '漏装核对' });
    await client.act(`${path}/${shipmentId}/seal`, { id: idOf('seal-again') });
  }
  await recordManifests(client, tier, trip);
  await client.act(`${path}/${shipmentId}/dispatch`, { id: idOf('dispatch') });
  client.tally.shipped += goods.length;
  return true;
};

const hasLeft = async (client: NetworkClient, path: string): Promise<boolean> =>
  left.includes((await client.waitFor(path, stateSchema)).state);
