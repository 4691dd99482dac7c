import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sitesQuery } from '../api/sites-query.ts';
import type { SiteFeature } from '../api/types.ts';
import { liesIn } from '../area/area-code.ts';
import { useAreaCode } from '../area/use-area.ts';
import { usePastDay } from './use-past-day.ts';

export interface ShownSites {
  readonly sites: readonly SiteFeature[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** The sites of the area in sight with what they hold: now, or on the past day that is looked at. */
export const useShownSites = (): ShownSites => {
  const live = useQuery(sitesQuery);
  const { day, data, error, refetch } = usePastDay();
  const areaCode = useAreaCode();
  const all = live.data?.features;
  // the past comes of the area alone
  const now = useMemo(() => all?.filter(({ properties }) => liesIn(properties.areaCode, areaCode)), [all, areaCode]);
  if (day === null) return { sites: now, error: live.error, refetch: live.refetch };
  return { sites: data?.sites, error, refetch };
};
