import { queryOptions } from '@tanstack/react-query';
import type { GradeOutcome, Override } from '@huihuan/contracts-events';
import { getJson, postJson } from '@huihuan/web-kit';
import type { Shipment, ShipmentHead, Site } from '../../../lib/custody/types.ts';
import type { Closing, Delivered } from '../../../lib/centre/fitting.ts';

export interface Delivery {
  readonly shipmentId: string;
  readonly outcome: Closing;
  readonly documentReference: string;
  readonly reason: string;
  readonly override?: Override;
}

/** @param id the same however often it is sent */
export const deliver = (id: string, { shipmentId, documentReference, ...more }: Delivery): Promise<unknown> => {
  const named = documentReference.trim() === '' ? {} : { documentReference: documentReference.trim() };
  return postJson(`/api/sorting/shipments/${shipmentId}/delivery`, { id, ...named, ...more });
};

interface Graded extends Shipment {
  /** Left out by a service of before grades were told. */
  readonly grades?: readonly { readonly itemId: string; readonly grade: GradeOutcome }[];
}

/** What rides in a shipment to a buyer, as far as it decides how its way may end. */
export const deliveredQuery = (shipmentId: string) =>
  queryOptions({
    queryKey: ['delivered', shipmentId],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly Delivered[]> => {
      const { lines, grades = [] } = await getJson<Graded>(
        `/api/sorting/shipments/${shipmentId}?direction=out`,
        signal,
      );
      const gradeOf = new Map(grades.map(({ itemId, grade }) => [itemId, grade]));
      return lines.map(({ item: { itemId, family, classCode } }) => ({
        ...{ family, classCode },
        grade: gradeOf.get(itemId) ?? null,
      }));
    },
  });

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
