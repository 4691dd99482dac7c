import { queryOptions } from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { getJson, postJson } from '@huihuan/web-kit';
import type { Site, ShipmentHead } from '../../../lib/custody/types.ts';

export const closings = ['recycled', 'reused', 'disposed-hazardous'] as const;

export interface Delivery {
  readonly shipmentId: string;
  readonly outcome: (typeof closings)[number];
  readonly documentReference: string;
  readonly reason: string;
  readonly override?: Override;
}

/** @param id the same however often it is sent */
export const deliver = (id: string, { shipmentId, documentReference, ...more }: Delivery): Promise<unknown> => {
  const named = documentReference.trim() === '' ? {} : { documentReference: documentReference.trim() };
  return postJson(`/api/sorting/shipments/${shipmentId}/delivery`, { id, ...named, ...more });
};

export const sentQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['sent', siteId],
    refetchInterval: 5_000,
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ siteId, direction: 'out', limit: '100' }).toString();
      const { shipments } = await getJson<{ shipments: readonly ShipmentHead[] }>(
        `/api/sorting/shipments?${asked}`,
        signal,
      );
      return shipments;
    },
  });

/** Enterprises that take goods out of the network. */
export const buyersQuery = queryOptions({
  queryKey: ['buyers'],
  staleTime: 600_000,
  queryFn: async ({ signal }) => {
    const { sites } = await getJson<{ sites: readonly Site[] }>('/api/registry/sites', signal);
    return sites.filter(({ kind, active }) => kind === 'downstream' && active);
  },
});
