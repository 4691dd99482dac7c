import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getJson, useSession } from '@huihuan/web-kit';

export interface NamesOfSite {
  readonly person: (personId: string) => string;
  readonly device: (deviceId: string) => string;
}

/** What people and tablets of a site are called, for whoever looks after both; the ends of their ids for everybody else. */
export const useNames = (siteId: string): NamesOfSite => {
  const session = useSession();
  const grants = session.kind === 'signed-in' ? session.access.grants : [];
  const enabled = grants.some(
    ({ role, scope }) => role === 'site-administrator' && scope.kind === 'site' && scope.siteId === siteId,
  );
  const { data } = useQuery({
    queryKey: ['names', siteId],
    enabled,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const [{ people }, { devices }] = await Promise.all([
        getJson<{ people: readonly { personId: string; displayName: string }[] }>(
          `/api/registry/people?siteId=${siteId}&limit=1000`,
          signal,
        ),
        getJson<{ devices: readonly { deviceId: string; name: string }[] }>(
          `/api/registry/sites/${siteId}/devices?limit=1000`,
          signal,
        ),
      ]);
      return new Map([
        ...people.map(({ personId, displayName }) => [personId, displayName] as const),
        ...devices.map(({ deviceId, name }) => [deviceId, name] as const),
      ]);
    },
  });
  return useMemo(() => {
    const nameOf = (id: string): string => data?.get(id) ?? id.slice(-12);
    return { person: nameOf, device: nameOf };
  }, [data]);
};
