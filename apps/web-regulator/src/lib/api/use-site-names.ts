import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@huihuan/web-kit';
import { usePastDay } from '../day/use-past-day.ts';
import { sitesQuery } from './sites-query.ts';
import type { SiteFeature, SiteProperties } from './types.ts';

const made = new WeakMap<readonly SiteFeature[], ReadonlyMap<string, SiteProperties>>();

/** Many parts of the page ask for the same sites: the map of one answer is made once. */
const byId = (features: readonly SiteFeature[]): ReadonlyMap<string, SiteProperties> => {
  const known = made.get(features);
  if (known !== undefined) return known;
  const sites = new Map(features.map(({ properties }) => [properties.siteId, properties]));
  made.set(features, sites);
  return sites;
};

const none: readonly SiteFeature[] = [];

/** The sites by id, as last known; with what they held on the past day that is looked at. */
export const useSites = (): ReadonlyMap<string, SiteProperties> => {
  const { data } = useQuery(sitesQuery);
  const { day, data: past } = usePastDay();
  const then = day === null ? undefined : past?.sites;
  return useMemo(() => {
    const now = byId(data?.features ?? none);
    return then === undefined ? now : new Map([...now, ...byId(then)]);
  }, [data, then]);
};

/** Gives the name of a site in the language of the page; an unknown site keeps its id. */
export const useSiteName = (): ((siteId: string) => string) => {
  const language = useLanguage();
  const sites = useSites();
  return (siteId) => {
    const site = sites.get(siteId);
    if (site === undefined) return siteId;
    return language === 'en' ? site.nameEn : site.name;
  };
};
