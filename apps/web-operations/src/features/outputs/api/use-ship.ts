import { useQueryClient } from '@tanstack/react-query';
import { newId } from '@huihuan/web-kit';
import { queueAct, type QueuedAct } from '../../../lib/live/act-queue.ts';
import { useActQueue, type ActQueue } from '../../../lib/live/use-act-queue.ts';

export interface Shipping extends ActQueue {
  readonly ship: (toSiteId: string, itemIds: readonly string[]) => void;
}

/** A shipment to a buyer as four acts, each under an id of its own; refused, one takes those behind it with it. */
const actsOf = (fromSiteId: string, toSiteId: string, itemIds: readonly string[]): readonly QueuedAct[] => {
  const id = newId();
  const at = `/api/sorting/shipments/${id}`;
  const [opens, path] = [true, '/api/sorting/shipments'];
  return [
    { path, opens, body: { id, fromSiteId, toSiteId } },
    { path: `${at}/lines`, opens, body: { id: newId(), addItems: itemIds } },
    { path: `${at}/seal`, opens, body: { id: newId() } },
    { path: `${at}/dispatch`, opens, body: { id: newId() } },
  ];
};

/** What is to leave waits in a queue of its site. */
export const queueOfOutputs = (siteId: string): string => `outputs.${siteId}`;

/**
 * Opens a shipment, puts the goods on its list, seals it and hands it to the truck, each once however often it is sent.
 * @param onLeft is told once the truck has the goods
 */
export const useShip = (siteId: string, onLeft: () => void): Shipping => {
  const client = useQueryClient();
  const name = queueOfOutputs(siteId);
  const queue = useActQueue(name, (_, { path }) => {
    if (!path.endsWith('/dispatch')) return;
    onLeft();
    void client.invalidateQueries({ queryKey: ['outputs', siteId] });
    void client.invalidateQueries({ queryKey: ['sent', siteId] });
  });
  return { ...queue, ship: (toSiteId, itemIds) => queueAct(name, ...actsOf(siteId, toSiteId, itemIds)) };
};
