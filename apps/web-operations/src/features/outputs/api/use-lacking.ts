import { useQueries } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Finding, ItemOfFamily } from '../../../lib/family/use-family.ts';

/** So many goods are asked about before they leave; of others the delivery tells. */
export const mostLooked = 10;

export interface Lacking {
  readonly itemId: string;
  readonly finding: Finding;
}

/** What these goods wait for before they may go back into use, apart from what is only told. */
export const useLacking = (itemIds: readonly string[]): readonly Lacking[] =>
  useQueries({
    queries: itemIds.slice(0, mostLooked).map((itemId) => ({
      queryKey: ['lacking', itemId],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        getJson<ItemOfFamily>(`/api/sorting/items/${itemId}/family`, signal),
    })),
    combine: (answers) =>
      answers.flatMap(({ data }) =>
        (data?.gates ?? [])
          .filter(({ gate }) => gate === 'close-reuse')
          .flatMap(({ findings }) => findings)
          .filter(({ effect }) => effect !== 'warn')
          .map((finding) => ({ itemId: data?.itemId ?? '', finding })),
      ),
  });
