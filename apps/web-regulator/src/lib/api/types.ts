import type { Bilingual, Tier } from '@huihuan/web-kit';

/** How many items, and how heavy together in grams. */
export interface Amount {
  readonly items: number;
  readonly grams: number;
}

/** `GET /api/regulator/overview`: the figures of an area, as they were at `position` of the event log. */
export interface Overview {
  /** The server's clock when it answered. */
  readonly asOf: string;
  readonly position: number;
  readonly today: {
    readonly collected: Amount;
    readonly dispatched: Amount;
    readonly received: Amount;
    readonly treated: Amount;
    readonly closed: Amount;
  };
  readonly stock: Amount;
  readonly inTransit: Amount & { readonly shipments: number };
  readonly openDiscrepancies: number;
  readonly openConflicts: number;
  readonly chains: { readonly sites: number; readonly complete: number; readonly broken: number };
}

/** Whether the events of a site are all there, in order and unchanged. Downstream enterprises write none. */
export type ChainState = 'complete' | 'broken' | 'none';

/** One event in short. */
export interface Fact {
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  readonly siteId: string | null;
  readonly subject: string;
  readonly time: string;
  readonly siteSeq: number | null;
  readonly summary: Bilingual;
}

export interface SiteProperties extends Amount {
  readonly siteId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: Tier;
  readonly form: 'fixed' | 'mobile' | 'shared' | null;
  readonly areaCode: string;
  readonly approximate: boolean;
  readonly capacityGrams: number | null;
  readonly openDiscrepancies?: number;
  readonly chain?: ChainState;
}

export interface ShipmentProperties extends Amount {
  readonly shipmentId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly dispatchedAt: string;
  /** Null when the sender did not say: then the page claims no place on the way. */
  readonly expectedAt: string | null;
  readonly plate: string | null;
}

export type SiteFeature = GeoJSON.Feature<GeoJSON.Point, SiteProperties>;
export type ShipmentFeature = GeoJSON.Feature<GeoJSON.LineString, ShipmentProperties>;

/** A GeoJSON collection with the position of the event log that it shows. */
export interface Snapshot<Feature> {
  readonly type: 'FeatureCollection';
  readonly position: number;
  readonly features: readonly Feature[];
}

export type SiteChange = Pick<SiteProperties, 'siteId' | 'items' | 'grams' | 'openDiscrepancies' | 'chain'>;

/** One message of the live stream. All values are absolute, so a repeated message does no harm. */
export interface MapChanges {
  readonly position: number;
  readonly sites: readonly SiteChange[];
  readonly shipments: { readonly upsert: readonly ShipmentFeature[]; readonly remove: readonly string[] };
  readonly overview: Overview | null;
  readonly facts: readonly Fact[];
}

/** 天地图 under the map. */
export interface Tianditu {
  readonly address: string;
  readonly key: string;
  /** What is to be shown beside it, in its own words. */
  readonly note: string | null;
}

export interface MapSettings {
  readonly mapboxToken: string | null;
  /** Left out by a server that is older than the page. */
  readonly tianditu?: Tianditu | null;
  readonly areaCode: string;
  readonly areaName: Bilingual;
}
