import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MySite } from '../../../lib/site/use-my-site.ts';

/** A shipment by which an item came to a site or left it. */
export interface ItemMove {
  readonly kind: 'came' | 'left';
  readonly shipmentId: string;
  readonly otherSiteId: string;
  readonly state: string;
  /** `null` while it is not received, or has not left. */
  readonly at: string | null;
  readonly finding: string | null;
  readonly grams: number;
  readonly measuredGrams: number | null;
}

export const useMoves = ({ tier, siteId }: MySite, itemId: string): UseQueryResult<readonly ItemMove[]> =>
  useQuery({
    queryKey: ['item-moves', tier, siteId, itemId],
    queryFn: async ({ signal }) =>
      (await getJson<{ moves: readonly ItemMove[] }>(`/api/${tier}/sites/${siteId}/items/${itemId}/moves`, signal))
        .moves,
    refetchInterval: 5_000,
  });
