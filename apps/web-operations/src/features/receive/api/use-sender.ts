import { useQueryClient } from '@tanstack/react-query';
import { newId } from '@huihuan/web-kit';
import type { Shipment, Tier } from '../../../lib/custody/types.ts';
import { queueAct } from '../../../lib/live/act-queue.ts';
import { useActQueue } from '../../../lib/live/use-act-queue.ts';
import type { Act, Said } from './act.ts';

export interface Sender {
  readonly isCut: boolean;
  /** Why the server did not take what was said last. */
  readonly refusal: Error | null;
  /** What was said here and the server does not have yet. */
  readonly acts: readonly Act[];
  readonly say: (said: Said) => void;
}

/** What was said at a shipment and is not sent waits in a queue of its own. */
export const queueOfReceipt = (shipmentId: string): string => `receipt.${shipmentId}`;

/** Sends what was said, one after the other and each until the server has answered; what no server answers is tried again. */
export const useSender = (tier: Tier, shipmentId: string): Sender => {
  const client = useQueryClient();
  const name = queueOfReceipt(shipmentId);
  const { isCut, refusal, waiting } = useActQueue(name, async (answer) => {
    const queryKey = ['shipment', tier, shipmentId];
    await client.cancelQueries({ queryKey });
    const { shipment } = answer as { readonly shipment: Shipment };
    // the answer to an act does not say again what stands on containers
    client.setQueryData<Shipment>(queryKey, (before) => ({ ...before, ...shipment }));
  });
  const path = `/api/${tier}/shipments/${shipmentId}/findings`;
  return {
    isCut,
    refusal,
    acts: waiting.map(({ body }) => body as unknown as Act),
    say: (said) => queueAct(name, { path, body: { id: newId(), ...said } }),
  };
};
