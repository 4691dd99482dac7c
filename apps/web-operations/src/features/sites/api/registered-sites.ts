import { useMemo } from 'react';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { SiteFacts } from '@huihuan/contracts-events';
import { getJson, postJson, useSendOnce, useSession } from '@huihuan/web-kit';
import { readEach, withSite, type RegisteredSites } from './read-each.ts';
import type { SiteChanges } from './site-changes.ts';

const path = '/api/registry/sites';

const listKey = 'registered-sites';

const readSite = (siteId: string, signal: AbortSignal): Promise<SiteFacts> =>
  getJson<SiteFacts>(`${path}/${siteId}`, signal);

/** The sites that whoever is signed in looks after, as the registry has them, by their codes. */
export const useRegisteredSites = (): UseQueryResult<RegisteredSites> => {
  const session = useSession();
  const grants = session.kind === 'signed-in' ? session.access.grants : null;
  const mine = useMemo(() => {
    const held = (grants ?? []).flatMap(({ role, scope }) =>
      role === 'site-administrator' && scope.kind === 'site' ? [scope.siteId] : [],
    );
    return [...new Set(held)].sort();
  }, [grants]);
  return useQuery({
    queryKey: [listKey, mine],
    queryFn: ({ signal }) => readEach(mine, (siteId) => readSite(siteId, signal)),
  });
};

export interface Area {
  readonly name: string;
  readonly within: readonly { readonly name: string }[];
}

/** The area of a site with those around it. */
export const useArea = (code: string): Area | undefined =>
  useQuery({
    queryKey: ['registry-area', code],
    staleTime: Infinity,
    queryFn: ({ signal }) => getJson<Area>(`/api/registry/areas/${code}`, signal),
  }).data;

export interface Change {
  /** The site as the form was opened: what others changed meanwhile is not written over. */
  readonly site: SiteFacts;
  readonly changes: SiteChanges;
  readonly reason: string;
}

/** What the form showed of the members that change: the server changes nothing where they are something else by now. */
const seenOf = (site: SiteFacts, changes: SiteChanges): SiteChanges =>
  Object.fromEntries((Object.keys(changes) as (keyof SiteChanges)[]).map((member) => [member, site[member]]));

/** Changes the facts of a site; what the registry answers stands in the list, and other lists of sites are read anew. */
export const useSiteChange = (): UseMutationResult<SiteFacts, Error, Change> => {
  const client = useQueryClient();
  const once = useSendOnce();
  return useMutation({
    mutationFn: ({ site, changes, reason }: Change) => {
      const said = { reason, seen: seenOf(site, changes), ...changes };
      return once({ siteId: site.siteId, ...said }, (id) =>
        postJson<SiteFacts>(`${path}/${site.siteId}/changes`, { id, ...said }),
      );
    },
    onSuccess: (changed) => {
      client.setQueriesData<RegisteredSites>({ queryKey: [listKey] }, (known) => known && withSite(known, changed));
    },
    onSettled: async (_changed, error) => {
      // what was refused may have been seen as it no longer is
      const keys = error === null ? ['registry-sites', 'sites'] : [listKey, 'registry-sites', 'sites'];
      for (const key of keys) await client.invalidateQueries({ queryKey: [key] });
    },
  });
};
