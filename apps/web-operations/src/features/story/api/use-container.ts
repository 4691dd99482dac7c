import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Item } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export interface ContainerStory {
  readonly container: {
    readonly containerId: string;
    readonly kind: 'container' | 'pallet';
    readonly code: string;
    readonly state: 'packed' | 'released' | 'dispatched';
    readonly itemIds: readonly string[];
    readonly shipmentId: string | null;
  };
  /** What of it lies at the site. */
  readonly items: readonly Item[];
}

/** A container of a transfer station with what is in it. */
export const useContainer = ({ tier, siteId }: MySite, containerId: string): UseQueryResult<ContainerStory> =>
  useQuery({
    queryKey: ['container-story', tier, siteId, containerId],
    queryFn: async ({ signal }) => {
      const container = await getJson<ContainerStory['container']>(`/api/${tier}/containers/${containerId}`, signal);
      const query = new URLSearchParams({ containerId, limit: '1000' });
      const path = `/api/${tier}/sites/${siteId}/storage?${query.toString()}`;
      const { rows } = await getJson<{ rows: readonly { holding: { item: Item } }[] }>(path, signal);
      return { container, items: rows.map(({ holding }) => holding.item) };
    },
  });
