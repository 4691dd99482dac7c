import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Override } from '@huihuan/contracts-events';
import { getJson, postJson } from '@huihuan/web-kit';
import type { MySite } from '../site/use-my-site.ts';
import type { Amendable, ProposedCorrection } from './types.ts';

const key = ({ tier, siteId }: MySite): readonly string[] => ['proposed-corrections', tier, siteId];
const pathOf = ({ tier }: MySite): string => `/api/${tier}/proposed-corrections`;

/** Corrections that a site proposed or was asked about, the newest first, anew every few seconds. */
export const useCorrections = (site: MySite, state: 'open' | 'ended'): UseQueryResult<readonly ProposedCorrection[]> =>
  useQuery({
    queryKey: [...key(site), state],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ siteId: site.siteId, state });
      const path = `${pathOf(site)}?${query.toString()}`;
      return (await getJson<{ corrections: readonly ProposedCorrection[] }>(path, signal)).corrections;
    },
    refetchInterval: 3_000,
  });

export interface Proposal extends Amendable {
  /** The same however often it is sent; also that of the correction. */
  readonly id: string;
  readonly itemId: string;
  readonly corrects: string;
  readonly reason: string;
  /** Who answers for what a rule has against it. */
  readonly override?: Override;
}

/** Says that an item was recorded wrong: amended at once where nobody else ever had it, else for the other side to agree. */
export const usePropose = (site: MySite): UseMutationResult<ProposedCorrection, Error, Proposal> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (proposal: Proposal) =>
      postJson<ProposedCorrection>(pathOf(site), { siteId: site.siteId, ...proposal }),
    onSettled: async (_, __, { itemId }) => {
      await client.invalidateQueries({ queryKey: key(site) });
      await client.invalidateQueries({ queryKey: ['item-story', site.tier, site.siteId, itemId] });
    },
  });
};

export type Answer =
  { readonly kind: 'agree'; readonly override?: Override } | { readonly kind: 'refuse'; readonly reason: string };

/** Agrees to what the other side proposed, declines it, or withdraws what one's own side did. */
export const useAnswer = (
  site: MySite,
  correctionId: string,
): UseMutationResult<ProposedCorrection, Error, Answer & { readonly id: string }> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...said }: Answer & { readonly id: string }) =>
      postJson<ProposedCorrection>(`${pathOf(site)}/${correctionId}/${kind === 'agree' ? 'agreements' : 'refusals'}`, {
        siteId: site.siteId,
        ...said,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: key(site) }),
  });
};
