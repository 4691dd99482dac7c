import { queryOptions } from '@tanstack/react-query';
import { getJson, type Bilingual } from '@huihuan/web-kit';

interface Sites {
  readonly features: readonly {
    readonly properties: { readonly siteId: string; readonly name: string; readonly nameEn: string };
  }[];
}

/** Names by id. They change seldom; where they cannot be had, the ids stand for themselves. */
export const siteNamesQuery = queryOptions({
  queryKey: ['site-names'],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, Bilingual>> => {
    const { features } = await getJson<Sites>('/api/regulator/map/sites.geojson', signal);
    return new Map(
      features.map(({ properties: { siteId, name, nameEn } }) => [siteId, { zh: name, en: nameEn }] as const),
    );
  },
  staleTime: 600_000,
  refetchInterval: 600_000,
});
