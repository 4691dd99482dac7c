import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@huihuan/web-kit';
import { usePastDay } from '../day/use-past-day.ts';
import { sitesQuery } from './sites-query.ts';
import type { SiteProperties } from './types.ts';

const byId = (properties: readonly SiteProperties[]) => new Map(properties.map((site) => [site.siteId, site]));

/** The sites by id, as last known; with what they held on the past day that is looked at. */
export const useSites = (): ReadonlyMap<string, SiteProperties> => {
  const { data } = useQuery(sitesQuery);
  const { day, data: past } = usePastDay();
  const then = day === null ? undefined : past?.sites;
  return useMemo(
    () => byId([...(data?.features ?? []), ...(then ?? [])].map(({ properties }) => properties)),
    [data, then],
  );
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
