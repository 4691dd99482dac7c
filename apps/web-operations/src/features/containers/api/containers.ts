import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { getJson, newId } from '@huihuan/web-kit';
import type { StockRow } from '../../../lib/custody/use-stock.ts';
import { queueAct } from '../../../lib/live/act-queue.ts';
import { useActQueue, type ActQueue } from '../../../lib/live/use-act-queue.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';
import type { Build } from './build.ts';

export interface Container {
  readonly containerId: string;
  readonly kind: 'container' | 'pallet';
  readonly code: string;
  readonly itemIds: readonly string[];
}

/** Containers that are packed at a site, what was packed last first. */
export const useContainers = ({ tier, siteId }: MySite): UseQueryResult<readonly Container[]> =>
  useQuery({
    queryKey: ['containers', tier, siteId],
    refetchInterval: 5_000,
    queryFn: async ({ signal }) => {
      const path = `/api/${tier}/containers?siteId=${siteId}&state=packed&limit=1000`;
      return (await getJson<{ containers: readonly Container[] }>(path, signal)).containers;
    },
  });

/** What is known of the members of a container. */
export const membersOf = (containerId: string, rows: readonly StockRow[]) => {
  const members = rows.filter(({ holding }) => holding.containerId === containerId);
  return {
    grams: members.reduce((sum, { holding }) => sum + holding.item.grams, 0),
    isListed: members.some(({ holding }) => holding.state === 'reserved'),
    members,
  };
};

export interface ContainerActs extends ActQueue {
  readonly pack: (build: Build) => void;
  readonly release: (containerId: string) => void;
}

export const queueOfContainers = (siteId: string): string => `containers.${siteId}`;

/** Packs and opens containers of a site, each once however often it is sent. */
export const useContainerActs = ({ tier, siteId }: MySite): ContainerActs => {
  const client = useQueryClient();
  const name = queueOfContainers(siteId);
  const queue = useActQueue(name, () => {
    void client.invalidateQueries({ queryKey: ['containers'] });
    void client.invalidateQueries({ queryKey: ['stock', tier, siteId] });
  });
  const path = `/api/${tier}/containers`;
  return {
    ...queue,
    pack: ({ id, kind, code, items }) =>
      queueAct(name, { path, body: { id, siteId, kind, code, itemIds: items.map(({ itemId }) => itemId) } }),
    release: (containerId) => queueAct(name, { path: `${path}/${containerId}/release`, body: { id: newId() } }),
  };
};
