import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { SiteProperties, Served } from '../../../lib/api/types.ts';

type ServedDetail = Served<'/api/regulator/sites/{siteId}'>;

/** The last events come newest first. */
export type SiteDetail = Omit<ServedDetail, 'site'> & {
  readonly site: Omit<ServedDetail['site'], 'kind' | 'form'> & Pick<SiteProperties, 'kind' | 'form'>;
};

/** Stock by class, the day and the last events of one site. */
export const siteQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['site', siteId],
    queryFn: ({ signal }) => getJson<SiteDetail>(`/api/regulator/sites/${encodeURIComponent(siteId)}`, signal),
  });
