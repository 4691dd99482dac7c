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
import type { SiteChanges } from './site-changes.ts';

const path = '/api/registry/sites';

const atOnce = 20;

/** Sites by their codes. Whoever looks after many does not ask for all of them at once. */
const readSites = async (siteIds: readonly string[], signal: AbortSignal): Promise<readonly SiteFacts[]> => {
  const sites: SiteFacts[] = [];
  for (let start = 0; start < siteIds.length; start += atOnce) {
    const some = siteIds.slice(start, start + atOnce);
    sites.push(...(await Promise.all(some.map((siteId) => getJson<SiteFacts>(`${path}/${siteId}`, signal)))));
  }
  return sites.sort((one, other) => (one.code < other.code ? -1 : 1));
};

/** The sites that whoever is signed in looks after, as the registry has them, by their codes. */
export const useRegisteredSites = (): UseQueryResult<readonly SiteFacts[]> => {
  const session = useSession();
  const grants = session.kind === 'signed-in' ? session.access.grants : null;
  const mine = useMemo(() => {
    const held = (grants ?? []).flatMap(({ role, scope }) =>
      role === 'site-administrator' && scope.kind === 'site' ? [scope.siteId] : [],
    );
    return [...new Set(held)].sort();
  }, [grants]);
  return useQuery({ queryKey: ['registered-sites', mine], queryFn: ({ signal }) => readSites(mine, signal) });
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

/** Changes the facts of a site; every list of sites is read anew after it. */
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
    onSettled: async () => {
      for (const key of ['registered-sites', 'registry-sites', 'sites'])
        await client.invalidateQueries({ queryKey: [key] });
    },
  });
};
