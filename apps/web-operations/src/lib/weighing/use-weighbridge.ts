import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, newId } from '@huihuan/web-kit';
import { queueAct } from '../live/act-queue.ts';
import { useActQueue } from '../live/use-act-queue.ts';
import type { MySite } from '../site/use-my-site.ts';
import type { Side, TakenReading, Weighings } from './weighings.ts';

export interface Weighbridge {
  readonly weighings: Weighings | undefined;
  readonly taken: readonly TakenReading[];
  readonly isCut: boolean;
  readonly refusal: Error | null;
  readonly take: (reading: TakenReading) => void;
}

/** The weighbridge of this site for one shipment: what both sides weighed, anew all the while, and what waits to be sent. */
export const useWeighbridge = ({ tier }: MySite, shipmentId: string, side: Side): Weighbridge => {
  const client = useQueryClient();
  const path = `/api/${tier}/shipments/${shipmentId}/weighings`;
  const queryKey = ['weighings', tier, shipmentId];
  const { data, error } = useQuery({
    queryKey,
    refetchInterval: 2_000,
    queryFn: ({ signal }) => getJson<Weighings>(path, signal),
  });
  const queue = `weighing.${shipmentId}`;
  const { waiting, isCut, refusal } = useActQueue(queue, async (answer) => {
    await client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, answer);
  });
  return {
    weighings: data,
    taken: waiting.map(({ body }) => body as unknown as TakenReading),
    isCut: isCut || error !== null,
    refusal,
    take: (reading) => queueAct(queue, { path: `${path}/${side}`, body: { id: newId(), ...reading } }),
  };
};
