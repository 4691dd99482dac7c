import { useQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';

export interface Truck {
  readonly truckId: string;
  readonly plate: string;
  readonly capacityGrams: number;
  readonly homeSiteId: string | null;
  readonly active: boolean;
}

const none: readonly Truck[] = [];

/** Trucks in service, by their plates; those of a site come first. */
export const useTrucks = (siteId: string): readonly Truck[] => {
  const { data = none } = useQuery({
    queryKey: ['trucks'],
    staleTime: 600_000,
    queryFn: async ({ signal }) => {
      const { trucks } = await getJson<{ trucks: readonly Truck[] }>('/api/registry/trucks?limit=5000', signal);
      return trucks.filter(({ active }) => active);
    },
  });
  const away = ({ homeSiteId }: Truck): number => (homeSiteId === siteId ? 0 : 1);
  return data.toSorted((one, other) => away(one) - away(other) || one.plate.localeCompare(other.plate));
};
