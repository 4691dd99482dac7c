import type { ThemeName } from '@huihuan/web-kit';
import type { ShipmentFeature, ShipmentProperties } from '../../../lib/api/types.ts';
import { progressOf } from '../geometry/progress.ts';
import { alongWay, wayOf, type Way } from '../geometry/way.ts';
import { imageId } from '../images/image-id.ts';

/** A shipment with the way that it takes on the map. */
export interface Journey {
  readonly shipment: ShipmentProperties;
  readonly way: Way;
}

export const journeysOf = (features: readonly ShipmentFeature[]): readonly Journey[] =>
  features.flatMap(({ geometry, properties }) => {
    const way = wayOf(geometry.coordinates);
    return way === null ? [] : [{ shipment: properties, way }];
  });

export interface ShipmentPoint {
  /** One, or all late ones of a site, divided by spaces. */
  readonly shipmentIds: string;
  readonly kind: 'moving' | 'late' | 'unknown';
  readonly image: string;
  /** Whole degrees clockwise from north. */
  readonly bearing: number;
}

type Point = GeoJSON.Feature<GeoJSON.Point, ShipmentPoint>;

const point = (coordinates: readonly [number, number], properties: ShipmentPoint): Point => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...coordinates] },
  properties,
});

/** Where the shipments are at `now` by the server's clock. The late ones stand together above the site that waits for them. */
export const shipmentPoints = (
  journeys: readonly Journey[],
  theme: ThemeName,
  now: number,
): GeoJSON.FeatureCollection<GeoJSON.Point, ShipmentPoint> => {
  const features: Point[] = [];
  const late = new Map<string, Journey[]>();
  for (const journey of journeys) {
    const { shipment, way } = journey;
    const progress = progressOf(shipment, now);
    const shipmentIds = shipment.shipmentId;
    if (progress.kind === 'late') late.set(shipment.toSiteId, [...(late.get(shipment.toSiteId) ?? []), journey]);
    else if (progress.kind === 'unknown') {
      const image = imageId(theme, { kind: 'unknown-arrival' });
      features.push(point(alongWay(way, 0.5).place, { shipmentIds, kind: 'unknown', image, bearing: 0 }));
    } else {
      const { place, bearing } = alongWay(way, progress.share);
      features.push(
        point(place, {
          shipmentIds,
          kind: 'moving',
          image: imageId(theme, { kind: 'shipment' }),
          bearing: Math.round(bearing),
        }),
      );
    }
  }
  for (const waiting of late.values()) {
    const [first] = waiting;
    if (first === undefined) continue;
    const shipmentIds = waiting.map(({ shipment }) => shipment.shipmentId).join(' ');
    const image = imageId(theme, { kind: 'late', shipments: waiting.length });
    features.push(point(alongWay(first.way, 1).place, { shipmentIds, kind: 'late', image, bearing: 0 }));
  }
  return { type: 'FeatureCollection', features };
};

/** All that goes from one site to another at a moment. */
export interface Flow {
  readonly fromSiteId: string;
  readonly toSiteId: string;
  readonly shipments: number;
  readonly items: number;
  readonly grams: number;
  /** True where all its trucks are late. */
  readonly late: boolean;
  readonly way: Way;
}

/** The ways in use, one for each pair of sites however many trucks are on it, the heaviest first. */
export const flowsOf = (journeys: readonly Journey[], now: number): readonly Flow[] => {
  const pairs = new Map<string, Flow>();
  for (const { shipment, way } of journeys) {
    const { fromSiteId, toSiteId, items, grams } = shipment;
    const before = pairs.get(`${fromSiteId} ${toSiteId}`);
    pairs.set(`${fromSiteId} ${toSiteId}`, {
      ...{ fromSiteId, toSiteId, way },
      shipments: (before?.shipments ?? 0) + 1,
      items: (before?.items ?? 0) + items,
      grams: (before?.grams ?? 0) + grams,
      late: progressOf(shipment, now).kind === 'late' && (before?.late ?? true),
    });
  }
  return [...pairs.values()].toSorted((one, other) => other.grams - one.grams);
};

/** Width of a way in CSS pixels by what is on it: with the root of the weight, from a bicycle load to twenty trucks. */
export const flowWidth = (grams: number): number =>
  Math.round(Math.min(1.5 + Math.sqrt(Math.max(grams, 0) / 1e6) * 1.6, 12) * 10) / 10;

export const flowLines = (
  flows: readonly Flow[],
): GeoJSON.FeatureCollection<GeoJSON.LineString, { late: boolean; width: number }> => ({
  type: 'FeatureCollection',
  features: flows.map(({ way, late, grams }) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: way.points.map((place) => [...place]) },
    properties: { late, width: flowWidth(grams) },
  })),
});
