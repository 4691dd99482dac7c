import type { components, paths } from '@huihuan/web-api';
import type { Tier } from '@huihuan/web-kit';

/** What a path of the API answers when it is read, by the description of the API. */
export type Served<Path extends keyof paths> = paths[Path] extends {
  readonly get: { readonly responses: { readonly 200: { readonly content: infer Content } } };
}
  ? Content[keyof Content]
  : never;

/** How many items, and how heavy together in grams. */
export type Amount = components['schemas']['Overview']['stock'];

/** The figures of an area, as they were at `position` of the event log; `asOf` is the server's clock. */
export type Overview = components['schemas']['Overview'];

type ServedSite = Served<'/api/regulator/map/sites.geojson'>['features'][number]['properties'];

/** Whether the events of a site are all there, in order and unchanged. Downstream enterprises write none. */
export type ChainState = ServedSite['chain'];

/** One event in short. */
export type Fact = Omit<components['schemas']['Fact'], 'hash' | 'source' | 'siteSeq'> & {
  /** The stream tells of events of services, too, which are in no chain. */
  readonly siteSeq: number | null;
};

/** A site with what it holds. Of a past day no chain is told; what the description calls text are words that are drawn. */
export type SiteProperties = Omit<ServedSite, 'kind' | 'form' | 'coordinateSystem' | 'openDiscrepancies' | 'chain'> &
  Partial<Pick<ServedSite, 'coordinateSystem' | 'openDiscrepancies' | 'chain'>> & {
    readonly kind: Tier;
    readonly form: 'fixed' | 'mobile' | 'shared' | null;
  };

/** `expectedAt` is null when the sender did not say: then the page claims no place on the way. */
export type ShipmentProperties = Served<'/api/regulator/map/shipments.geojson'>['features'][number]['properties'];

export type SiteFeature = GeoJSON.Feature<GeoJSON.Point, SiteProperties>;
export type ShipmentFeature = GeoJSON.Feature<GeoJSON.LineString, ShipmentProperties>;

/** A GeoJSON collection with the position of the event log that it shows. */
export type Snapshot<Feature> = Omit<Served<'/api/regulator/map/sites.geojson'>, 'features'> & {
  readonly features: readonly Feature[];
};

export type SiteChange = Pick<SiteProperties, 'siteId' | 'items' | 'grams' | 'openDiscrepancies' | 'chain'>;

/** One message of the live stream. All values are absolute, so a repeated message does no harm. */
export interface MapChanges {
  readonly position: number;
  readonly sites: readonly SiteChange[];
  readonly shipments: { readonly upsert: readonly ShipmentFeature[]; readonly remove: readonly string[] };
  readonly overview: Overview | null;
  readonly facts: readonly Fact[];
}

type ServedSettings = Served<'/api/regulator/map/settings'>;

/** 天地图 under the map; its note is to be shown beside it, in its own words. */
export type Tianditu = NonNullable<ServedSettings['tianditu']>;

/** A server that is older than the page leaves out the base map. */
export type MapSettings = Omit<ServedSettings, 'tianditu'> & Partial<Pick<ServedSettings, 'tianditu'>>;
