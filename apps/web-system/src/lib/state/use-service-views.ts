import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { isUnreachable } from '@huihuan/web-kit';
import { lettersQuery } from '../api/letter-queries.ts';
import { busQuery, healthQuery } from '../api/service-queries.ts';
import type { Bus, Counts, Health, Service } from '../api/types.ts';

/** What the page knows of a service. What could not be read stays as it was last, beside the error. */
export interface ServiceView {
  readonly service: Service;
  readonly health: Health | undefined;
  /** Why it could not be asked; null while it answers. */
  readonly trouble: Error | null;
  readonly bus: Bus | undefined;
  readonly counts: Counts | undefined;
  /** When it last answered, in milliseconds since 1970; 0 before that. */
  readonly readAt: number;
}

const useServiceView = (service: Service): ServiceView => {
  const health = useQuery(healthQuery(service));
  const bus = useQuery(busQuery(service));
  const letters = useInfiniteQuery(lettersQuery(service, 'waiting'));
  return {
    service,
    health: health.data,
    trouble: health.error ?? bus.error ?? letters.error,
    bus: bus.data,
    counts: letters.data?.pages[0]?.counts,
    readAt: health.dataUpdatedAt,
  };
};

/** All services, in the order in which facts flow. */
export const useServiceViews = (): readonly ServiceView[] => {
  const registry = useServiceView('registry');
  const collection = useServiceView('collection');
  const transfer = useServiceView('transfer');
  const sorting = useServiceView('sorting');
  const regulator = useServiceView('regulator');
  return [registry, collection, transfer, sorting, regulator];
};

/** Whether no server answers at all: then it is the way there that is broken, not a service. */
export const isOffline = (views: readonly ServiceView[]): boolean =>
  views.every(({ trouble }) => isUnreachable(trouble));
