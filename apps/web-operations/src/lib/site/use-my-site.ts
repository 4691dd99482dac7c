import { useMemo } from 'react';
import { useSession } from '@huihuan/web-kit';
import type { Site, Tier } from '../custody/types.ts';
import { useChosenSite } from './site-store.ts';
import { useSites } from './use-sites.ts';

/** A site at which this page works. */
export interface MySite extends Site {
  readonly tier: Tier;
}

export interface MySites {
  readonly sites: readonly MySite[];
  /** The one that was chosen, or the first. */
  readonly site: MySite | null;
  readonly isKnown: boolean;
  readonly error: Error | null;
}

/** The transfer stations and sorting centres where the person works. */
export const useMySites = (): MySites => {
  const session = useSession();
  const chosen = useChosenSite();
  const { sites: all, isKnown, error } = useSites();
  const grants = session.kind === 'signed-in' ? session.access.grants : null;
  const sites = useMemo(() => {
    const held = new Set(grants?.flatMap(({ scope }) => (scope.kind === 'site' ? [scope.siteId] : [])));
    return all.flatMap((site) =>
      site.tier !== 'collection' && held.has(site.siteId) ? [{ ...site, tier: site.tier }] : [],
    );
  }, [all, grants]);
  return { sites, site: sites.find(({ siteId }) => siteId === chosen) ?? sites[0] ?? null, isKnown, error };
};
