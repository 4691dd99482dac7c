import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, newId } from '@huihuan/web-kit';
import { queueAct } from '../live/act-queue.ts';
import { useActQueue } from '../live/use-act-queue.ts';
import type { MySite } from '../site/use-my-site.ts';
import type { Side, TakenReading, Weighings } from './weighings.ts';

export interface Weighbridge {
  readonly weighings: Weighings | undefined;
  /** Why it is not known what was weighed. */
  readonly error: Error | null;
  readonly retry: () => void;
  readonly taken: readonly TakenReading[];
  readonly isCut: boolean;
  readonly refusal: Error | null;
  readonly take: (reading: TakenReading) => void;
}

/** The readings of one shipment wait in a queue of their own. */
export const queueOfWeighings = (shipmentId: string): string => `weighing.${shipmentId}`;

/** The weighbridge of this site for one shipment: what both sides weighed, anew all the while, and what waits to be sent. */
export const useWeighbridge = ({ tier }: MySite, shipmentId: string, side: Side): Weighbridge => {
  const client = useQueryClient();
  const path = `/api/${tier}/shipments/${shipmentId}/weighings`;
  const queryKey = ['weighings', tier, shipmentId];
  const { data, error, refetch } = useQuery({
    queryKey,
    refetchInterval: 2_000,
    queryFn: ({ signal }) => getJson<Weighings>(path, signal),
  });
  const queue = queueOfWeighings(shipmentId);
  const { waiting, isCut, refusal } = useActQueue(queue, async (answer) => {
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, answer);
  });
  return {
    weighings: data,
    error: data === undefined ? error : null,
    retry: () => void refetch(),
    taken: waiting.map(({ body }) => body as unknown as TakenReading),
    isCut: isCut || error !== null,
    refusal,
    take: (reading) => queueAct(queue, { path: `${path}/${side}`, body: { id: newId(), ...reading } }),
  };
};
