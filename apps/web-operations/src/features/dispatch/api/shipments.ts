import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Shipment, ShipmentHead } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export interface SignedShipment extends Shipment {
  /** Missing in the answer to an act, there in the answer to a question. */
  readonly signatures?: readonly { readonly side: 'sender' | 'receiver'; readonly signedAt: string | null }[];
  readonly driverId?: string | null;
}

export const shipmentKey = ({ tier }: MySite, shipmentId: string) => ['outgoing', tier, 'one', shipmentId] as const;

/** One shipment of this site, as its sender has it. */
export const useOutgoing = (site: MySite, shipmentId: string, isThere: boolean): UseQueryResult<SignedShipment> =>
  useQuery({
    queryKey: shipmentKey(site, shipmentId),
    enabled: isThere,
    refetchInterval: 3_000,
    queryFn: ({ signal }) => getJson<SignedShipment>(`/api/${site.tier}/shipments/${shipmentId}?direction=out`, signal),
  });

const limits = { draft: 200, sealed: 200, 'in-transit': 20 } as const;
const states = ['draft', 'sealed', 'in-transit'] as const;

/** What is being loaded, what is sealed, and what left last. */
export const useOutgoings = ({ tier, siteId }: MySite): UseQueryResult<readonly ShipmentHead[]> =>
  useQuery({
    queryKey: ['outgoing', tier, 'of', siteId],
    refetchInterval: 3_000,
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        states.map((state) => {
          const asked = new URLSearchParams({ siteId, direction: 'out', state, limit: String(limits[state]) });
          const path = `/api/${tier}/shipments?${asked.toString()}`;
          return getJson<{ shipments: readonly ShipmentHead[] }>(path, signal);
        }),
      );
      return pages.flatMap(({ shipments }) => shipments);
    },
  });
