import { queryOptions } from '@tanstack/react-query';
import { getJson, type Bilingual } from '@huihuan/web-kit';
import type { Amount, ChainState, Fact, SiteProperties } from '../../../lib/api/types.ts';

export interface SiteDetail {
  readonly site: Pick<SiteProperties, 'siteId' | 'code' | 'name' | 'nameEn' | 'kind' | 'form' | 'capacityGrams'>;
  readonly stock: Amount & {
    readonly classes: readonly (Amount & { readonly classCode: string; readonly family: string })[];
  };
  readonly today: Readonly<Record<'collected' | 'dispatched' | 'received' | 'treated' | 'closed', Amount>>;
  /** Newest first. */
  readonly lastEvents: readonly Fact[];
  readonly chain: { readonly state: ChainState; readonly seq: number; readonly problem?: Bilingual };
}

/** Stock by class, the day and the last events of one site. */
export const siteQuery = (siteId: string) =>
  queryOptions({
    queryKey: ['site', siteId],
    queryFn: ({ signal }) => getJson<SiteDetail>(`/api/regulator/sites/${encodeURIComponent(siteId)}`, signal),
  });
