import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { getJson, postJson } from '@huihuan/web-kit';
import type { SiteOfTier } from '../../../lib/site/use-sites.ts';

export interface PutAside {
  readonly actId: string;
  readonly act: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly deviceTime: string;
  readonly at: string;
  readonly why: 'after-revocation' | 'after-expiry' | 'before-enrolment';
  readonly statement: string;
  readonly decision: 'admitted' | 'rejected' | null;
  readonly reason: string | null;
}

type Place = Pick<SiteOfTier, 'tier' | 'siteId'>;

const pathOf = ({ tier, siteId }: Place): string => `/api/${tier}/sites/${siteId}/put-aside`;

/** What devices of a site signed when they were not to be trusted, the last first. */
export const usePutAside = (site: Place, isOpen: boolean): UseQueryResult<readonly PutAside[]> =>
  useQuery({
    queryKey: ['put-aside', site.tier, site.siteId, isOpen],
    queryFn: async ({ signal }) => {
      const path = `${pathOf(site)}?open=${isOpen}&limit=1000`;
      const { putAside } = await getJson<{ putAside: readonly PutAside[] }>(path, signal);
      return [...putAside].sort((one, other) => other.at.localeCompare(one.at));
    },
    refetchInterval: 5_000,
  });

export interface Decision {
  /** The same however often it is sent. */
  readonly id: string;
  readonly actId: string;
  readonly decision: 'admitted' | 'rejected';
  readonly reason: string;
}

export const useDecision = (site: Place): UseMutationResult<PutAside, Error, Decision> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ actId, ...body }: Decision) => postJson<PutAside>(`${pathOf(site)}/${actId}/decision`, body),
    onSettled: () => client.invalidateQueries({ queryKey: ['put-aside', site.tier, site.siteId] }),
  });
};
