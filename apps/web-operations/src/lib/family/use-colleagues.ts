import { useQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';

export interface Colleague {
  readonly personId: string;
  readonly displayName: string;
}

const none: readonly Colleague[] = [];

/** Who works at a site; nobody where it cannot be asked. */
export const useColleagues = (siteId: string): readonly Colleague[] => {
  const { data = none } = useQuery({
    queryKey: ['colleagues', siteId],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await getJson<{ colleagues: readonly Colleague[] }>(`/api/registry/sites/${siteId}/colleagues`, signal))
        .colleagues,
  });
  return data;
};
