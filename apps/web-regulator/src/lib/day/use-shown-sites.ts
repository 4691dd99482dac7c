import { useQuery } from '@tanstack/react-query';
import { sitesQuery } from '../api/sites-query.ts';
import type { SiteFeature } from '../api/types.ts';
import { usePastDay } from './use-past-day.ts';

export interface ShownSites {
  readonly sites: readonly SiteFeature[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** The sites with what they hold: now, or on the past day that is looked at. */
export const useShownSites = (): ShownSites => {
  const live = useQuery(sitesQuery);
  const { day, data, error, refetch } = usePastDay();
  if (day === null) return { sites: live.data?.features, error: live.error, refetch: live.refetch };
  return { sites: data?.sites, error, refetch };
};
