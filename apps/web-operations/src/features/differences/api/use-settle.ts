import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { newId, postJson } from '@huihuan/web-kit';
import type { Discrepancy, Resolution } from '../../../lib/custody/types.ts';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export type Word =
  | { readonly kind: 'propose'; readonly resolution: Resolution; readonly reason: string }
  | { readonly kind: 'agree'; readonly proposalId: string };

/** Says for one's own side how a difference is to be settled. */
export const useSettle = (
  { tier, siteId }: MySite,
  discrepancyId: string,
): UseMutationResult<Discrepancy, Error, Word> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...said }: Word) =>
      postJson<Discrepancy>(
        `/api/${tier}/discrepancies/${discrepancyId}/${kind === 'propose' ? 'proposals' : 'agreements'}`,
        { id: newId(), siteId, ...said },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['discrepancies', tier, siteId] }),
  });
};
