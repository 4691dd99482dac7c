import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { mayMendItself, postJson } from '@huihuan/web-kit';
import type { Shipment, Tier } from '../../../lib/custody/types.ts';
import { forgetAct, useWaitingActs } from './waiting-acts.ts';

const pauseMs = 1_500;

export interface Sender {
  readonly isCut: boolean;
  /** Why the server did not take what was said last. */
  readonly refusal: Error | null;
  readonly waiting: number;
}

/** Sends what was said, one after the other and each until the server has answered; what no server answers is tried again. */
export const useSender = (tier: Tier, shipmentId: string): Sender => {
  const client = useQueryClient();
  const acts = useWaitingActs(shipmentId);
  const [isCut, setCut] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [tries, setTries] = useState(0);
  const next = acts[0];
  useEffect(() => {
    if (next === undefined) return undefined;
    let isOver = false;
    let timer = 0;
    const send = async (): Promise<void> => {
      try {
        const path = `/api/${tier}/shipments/${shipmentId}/findings`;
        const { shipment } = await postJson<{ shipment: Shipment }>(path, next);
        await client.cancelQueries({ queryKey: ['shipment', tier, shipmentId] });
        client.setQueryData(['shipment', tier, shipmentId], shipment);
        setRefusal(null);
      } catch (error) {
        if (mayMendItself(error)) {
          if (isOver) return;
          setCut(true);
          timer = window.setTimeout(() => setTries((before) => before + 1), pauseMs);
          return;
        }
        setRefusal(error as Error);
      }
      setCut(false);
      forgetAct(shipmentId, next.id);
    };
    void send();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [client, next, shipmentId, tier, tries]);
  return { isCut, refusal, waiting: acts.length };
};
