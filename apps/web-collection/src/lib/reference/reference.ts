import type { Family, IdentifierKind, SiteFacts } from '@huihuan/contracts-events';
import type { Tariff } from '@huihuan/catalogue-domain';
import { useReference, useTablet } from '@huihuan/web-outbox';

/** A class of the catalogue, as far as a counter needs it. */
export interface GoodsClass {
  readonly code: string;
  readonly family: Family;
  readonly tracking: 'item' | 'lot';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly plausibleGrams: { readonly min: number; readonly typical: number; readonly max: number };
  readonly identifierKinds: readonly IdentifierKind[];
  readonly requiredIdentifiers: readonly IdentifierKind[];
  readonly expectedIdentifiers: readonly IdentifierKind[];
  /** In the national list of hazardous wastes; null where it is none. */
  readonly wasteCode: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const tariffSource = {
  name: 'tariffs',
  path: '/api/registry/sites/{siteId}/tariffs',
  everyMilliseconds: 60 * 60_000,
};
export const truckSource = {
  name: 'trucks',
  path: '/api/registry/trucks?limit=1000',
  rowsIn: 'trucks',
  everyMilliseconds: 60 * 60_000,
};

export const useClasses = (): readonly GoodsClass[] | null =>
  useReference<{ readonly classes: readonly GoodsClass[] }>('catalogue')?.value.classes ?? null;

export const useSites = (): readonly SiteFacts[] | null => useReference<readonly SiteFacts[]>('sites')?.value ?? null;

export const useTariffs = (): readonly Tariff[] =>
  useReference<{ readonly tariffs: readonly Tariff[] }>('tariffs')?.value.tariffs ?? [];

/** The site at which this tablet stands; `null` until the register is on the tablet. */
export const useOwnSite = (): SiteFacts | null => {
  const tablet = useTablet();
  const sites = useSites();
  const siteId = tablet.kind === 'working' ? tablet.siteId : null;
  return sites?.find((site) => site.siteId === siteId) ?? null;
};
