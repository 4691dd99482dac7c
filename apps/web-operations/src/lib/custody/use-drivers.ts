import { useQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';

export interface Driver {
  readonly personId: string;
  readonly displayName: string;
}

const none: readonly Driver[] = [];

/** Who drives for a site; nobody where it cannot be asked. */
export const useDrivers = (siteId: string): readonly Driver[] => {
  const { data = none } = useQuery({
    queryKey: ['drivers', siteId],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await getJson<{ drivers: readonly Driver[] }>(`/api/registry/sites/${siteId}/drivers`, signal)).drivers,
  });
  return data;
};
