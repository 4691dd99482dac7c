import { useSyncExternalStore } from 'react';
import { newId } from '@huihuan/web-kit';
import { onQueues, queueAct, queuedActs, queuesOf } from '../../../lib/live/act-queue.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

/** What is known of a shipment before the server knows it. */
export interface Opening {
  readonly id: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly truckId: string | null;
  /** Who may sign for the sender what it drives. */
  readonly driverId?: string | null;
}

const prefix = 'shipment.';

/** The acts at one shipment wait in a queue of its own. */
export const queueOf = (shipmentId: string): string => prefix + shipmentId;

/** Opens a shipment under an id made here and kept before it is sent, so that it is opened once. Gives the id. */
export const openShipment = (site: MySite, to: Pick<Opening, 'toSiteId' | 'truckId' | 'driverId'>): string => {
  const opening: Opening = { id: newId(), fromSiteId: site.siteId, ...to };
  queueAct(queueOf(opening.id), { path: `/api/${site.tier}/shipments`, body: { ...opening }, opens: true });
  return opening.id;
};

/** The opening that still waits in a queue. */
export const openingOf = (shipmentId: string): Opening | null => {
  const first = queuedActs(queueOf(shipmentId)).find(({ opens }) => opens === true);
  return first === undefined ? null : (first.body as unknown as Opening);
};

const idsOf = (siteId: string): string =>
  queuesOf(prefix)
    .map((queue) => queue.slice(prefix.length))
    .filter((shipmentId) => openingOf(shipmentId)?.fromSiteId === siteId)
    .join(' ');

/** Shipments of a site that only this machine knows yet. */
export const useOpenings = (siteId: string): readonly Opening[] => {
  // a text, because it is the same as long as its letters are
  const ids = useSyncExternalStore(onQueues, () => idsOf(siteId));
  return ids.split(' ').flatMap((shipmentId) => (shipmentId === '' ? [] : (openingOf(shipmentId) ?? [])));
};
