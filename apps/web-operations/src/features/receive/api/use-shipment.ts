import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Shipment, Tier } from '../../../lib/custody/types.ts';

/** A shipment as its receiver has it. Others may work on it at the same time, so it is read anew all the while. */
export const useShipment = (tier: Tier, shipmentId: string): UseQueryResult<Shipment> =>
  useQuery({
    queryKey: ['shipment', tier, shipmentId],
    queryFn: ({ signal }) => getJson<Shipment>(`/api/${tier}/shipments/${shipmentId}?direction=in`, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'received' ? false : 1_500),
  });
