import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { SiteFacts } from '@huihuan/contracts-events';
import { getJson, postJson, useSendOnce, useSession } from '@huihuan/web-kit';
import { readPages, withSite, type PageOfSites } from './pages-of-sites.ts';
import type { SiteChanges } from './site-changes.ts';

const path = '/api/registry/sites';

const listKey = 'administered-sites';

/** The sites that whoever is signed in looks after, as the registry has them, by their codes. */
export const useRegisteredSites = (): UseQueryResult<readonly SiteFacts[]> => {
  const session = useSession();
  const access = session.kind === 'signed-in' ? session.access : null;
  return useQuery({
    // read anew when the roles of a person become others
    queryKey: [listKey, access?.person.personId ?? null, access?.grants ?? []],
    queryFn: ({ signal }) =>
      readPages((after) => {
        const from = after === null ? '' : `?after=${encodeURIComponent(after)}`;
        return getJson<PageOfSites>(`/api/registry/administered-sites${from}`, signal);
      }),
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
      client.setQueriesData<readonly SiteFacts[]>(
        { queryKey: [listKey] },
        (known) => known && withSite(known, changed),
      );
    },
    onSettled: async (_changed, error) => {
      // what was refused may have been seen as it no longer is
      const keys = error === null ? ['registry-sites', 'sites'] : [listKey, 'registry-sites', 'sites'];
      for (const key of keys) await client.invalidateQueries({ queryKey: [key] });
    },
  });
};
