import { getJson } from '../place/http.ts';

export interface NetworkSite {
  readonly siteId: string;
  readonly kind: 'collection-point' | 'transfer-station' | 'sorting-centre' | 'downstream';
  readonly acceptsFamilies: readonly string[];
}

export interface GoodsClass {
  readonly code: string;
  readonly family: string;
  readonly tracking: 'item' | 'lot';
  readonly plausibleGrams: { readonly min: number; readonly typical: number; readonly max: number };
  readonly requiredIdentifiers: readonly string[];
  readonly expectedIdentifiers: readonly string[];
  readonly identifierKinds: readonly string[];
}

/** What the platform says of itself: where goods can go, and what goods there are. */
export interface Network {
  readonly points: readonly NetworkSite[];
  readonly stations: readonly NetworkSite[];
  readonly centres: readonly NetworkSite[];
  readonly classes: readonly GoodsClass[];
}

export const readNetwork = async (url: string): Promise<Network> => {
  const { sites } = await getJson<{ sites: NetworkSite[] }>(url, '/api/registry/sites');
  const { classes } = await getJson<{ classes: GoodsClass[] }>(url, '/api/registry/catalogue');
  const ofKind = (kind: NetworkSite['kind']): NetworkSite[] => sites.filter((site) => site.kind === kind);
  return {
    points: ofKind('collection-point'),
    stations: ofKind('transfer-station'),
    centres: ofKind('sorting-centre'),
    classes,
  };
};
