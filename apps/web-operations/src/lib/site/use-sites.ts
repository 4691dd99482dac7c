import { useQueries } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Site } from '../custody/types.ts';

const tiers = ['collection', 'transfer', 'sorting'] as const;
export type TierOfSite = (typeof tiers)[number];

export interface SiteOfTier extends Site {
  readonly tier: TierOfSite;
}

const read = async (tier: TierOfSite, signal: AbortSignal): Promise<readonly SiteOfTier[]> => {
  const { sites } = await getJson<{ sites: readonly Site[] }>(`/api/${tier}/sites`, signal);
  return sites.map((site) => ({ ...site, tier }));
};

const combine = (answers: readonly { data: readonly SiteOfTier[] | undefined; error: Error | null }[]) => ({
  sites: answers.flatMap(({ data }) => data ?? []),
  isKnown: answers.every(({ data }) => data !== undefined),
  error: answers.find(({ error }) => error !== null)?.error ?? null,
});

/** Every site of the network that keeps books, as its tier knows it. */
export const useSites = (): ReturnType<typeof combine> =>
  useQueries({
    queries: tiers.map((tier) => ({
      queryKey: ['sites', tier],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(tier, signal),
      staleTime: 600_000,
    })),
    combine,
  });
