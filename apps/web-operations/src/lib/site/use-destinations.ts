import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Site, Tier } from '../custody/types.ts';
import type { MySite } from './use-my-site.ts';

/** Where goods of a tier may go. */
const kindsOf: Readonly<Record<Tier, readonly string[]>> = {
  transfer: ['sorting-centre', 'transfer-station'],
  sorting: ['sorting-centre', 'downstream'],
};

const none: readonly Site[] = [];

export interface Destinations {
  readonly places: readonly Site[];
  readonly isKnown: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Sites to which one may send: the next tier first, then by their codes. */
export const useDestinations = ({ tier, siteId }: MySite): Destinations => {
  const { data, error, refetch } = useQuery({
    queryKey: ['registry-sites'],
    staleTime: 600_000,
    queryFn: async ({ signal }) =>
      (await getJson<{ sites: readonly Site[] }>('/api/registry/sites?limit=5000', signal)).sites,
  });
  const places = useMemo(() => {
    const kinds = kindsOf[tier];
    return (data ?? none)
      .filter((one) => one.active && one.siteId !== siteId && kinds.includes(one.kind))
      .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.code.localeCompare(other.code));
  }, [data, siteId, tier]);
  return { places, isKnown: data !== undefined, error, retry: () => void refetch() };
};
