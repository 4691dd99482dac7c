import { useQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';

export interface Colleague {
  readonly personId: string;
  readonly displayName: string;
}

const none: readonly Colleague[] = [];

export interface Colleagues {
  readonly colleagues: readonly Colleague[];
  /** Why nobody is known. */
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Who works at a site. */
export const useColleagues = (siteId: string): Colleagues => {
  const { data, error, refetch } = useQuery({
    queryKey: ['colleagues', siteId],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await getJson<{ colleagues: readonly Colleague[] }>(`/api/registry/sites/${siteId}/colleagues`, signal))
        .colleagues,
  });
  // those who were known a while ago are better than none
  return { colleagues: data ?? none, error: data === undefined ? error : null, retry: () => void refetch() };
};
