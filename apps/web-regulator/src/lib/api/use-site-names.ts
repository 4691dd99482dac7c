import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@huihuan/web-kit';
import { sitesQuery } from './sites-query.ts';
import type { SiteProperties } from './types.ts';

const byId = (properties: readonly SiteProperties[]) => new Map(properties.map((site) => [site.siteId, site]));

/** The sites by id, as last known. */
export const useSites = (): ReadonlyMap<string, SiteProperties> => {
  const { data } = useQuery(sitesQuery);
  return useMemo(() => byId(data?.features.map((feature) => feature.properties) ?? []), [data]);
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
