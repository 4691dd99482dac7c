import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { ItemStory } from '../api/trace-query.ts';

/** What the browser itself found of the story that is shown. */
export interface Verified {
  readonly flaw: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly facts: number;
  readonly signatures: number;
  readonly afterCheckpoint: number;
  readonly checkpointSize: number;
  /** What stands although its device was not to be trusted. */
  readonly remarks: readonly { readonly zh: string; readonly en: string }[];
}

/** Fetches the evidence of an item and checks it here; null where this browser has nothing to check signatures with. */
export const verifiedQuery = ({ item, story }: ItemStory) => {
  const shown = story.map(({ eventId, hash }) => ({ eventId, hash }));
  return queryOptions<Verified | null>({
    queryKey: ['verified', item.itemId, shown.map(({ hash }) => hash).join()],
    queryFn: async ({ signal }) => {
      const file = await getJson<unknown>(`/api/regulator/items/${item.itemId}/evidence`, signal);
      const { canVerify, verifyInBrowser } = await import('./verify-in-browser.ts');
      return canVerify() ? verifyInBrowser(file, shown) : null;
    },
    staleTime: Infinity,
  });
};
