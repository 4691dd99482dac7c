import { useMemo } from 'react';
import type { PersonRole } from '@huihuan/contracts-events';
import { useSession } from '@huihuan/web-kit';
import { useChosenSite } from './site-store.ts';
import { useSites, type SiteOfTier } from './use-sites.ts';

export interface AdministeredSites {
  readonly sites: readonly SiteOfTier[];
  /** The one that was chosen, or the first. */
  readonly site: SiteOfTier | null;
  readonly isKnown: boolean;
  readonly error: Error | null;
}

/** The sites of every tier at which somebody holds one of these roles. */
export const useAdministeredSites = (roles: readonly PersonRole[]): AdministeredSites => {
  const session = useSession();
  const chosen = useChosenSite();
  const { sites: all, isKnown, error } = useSites();
  const grants = session.kind === 'signed-in' ? session.access.grants : null;
  const sites = useMemo(() => {
    const held = grants?.filter(({ role }) => roles.includes(role)) ?? [];
    const ids = new Set(held.flatMap(({ scope }) => (scope.kind === 'site' ? [scope.siteId] : [])));
    return all.filter(({ siteId }) => ids.has(siteId));
  }, [all, grants, roles]);
  return { sites, site: sites.find(({ siteId }) => siteId === chosen) ?? sites[0] ?? null, isKnown, error };
};
