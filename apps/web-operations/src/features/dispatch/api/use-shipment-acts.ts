import { useQueryClient } from '@tanstack/react-query';
import { newId } from '@huihuan/web-kit';
import { queueAct } from '../../../lib/live/act-queue.ts';
import { useActQueue, type ActQueue } from '../../../lib/live/use-act-queue.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import { queueOf } from './open-shipment.ts';
import { shipmentKey } from './shipments.ts';

type Kind = 'lines' | 'seal' | 'unseal' | 'cancel' | 'dispatch';

export interface ShipmentActs extends ActQueue {
  /** Does something at the shipment; it is sent as soon as it can be. */
  readonly act: (kind: Kind, more?: Readonly<Record<string, unknown>>) => void;
}

/** The acts of the sender at one shipment, each of which has its effect once however often it is sent. */
export const useShipmentActs = (site: MySite, shipmentId: string): ShipmentActs => {
  const client = useQueryClient();
  const queue = useActQueue(queueOf(shipmentId), async (answer) => {
    const queryKey = shipmentKey(site, shipmentId);
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, answer);
    void client.invalidateQueries({ queryKey: ['stock', site.tier, site.siteId] });
    void client.invalidateQueries({ queryKey: ['outgoing'] });
  });
  const act: ShipmentActs['act'] = (kind, more = {}) => {
    const path = `/api/${site.tier}/shipments/${shipmentId}/${kind}`;
    queueAct(queueOf(shipmentId), { path, body: { id: newId(), ...more } });
  };
  return { ...queue, act };
};
