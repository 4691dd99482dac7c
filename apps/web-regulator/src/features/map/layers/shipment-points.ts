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

/** The ways in use: one line for each pair of sites, however many trucks are on it. Late is a way whose trucks are all late. */
export const wayLines = (
  journeys: readonly Journey[],
  now: number,
): GeoJSON.FeatureCollection<GeoJSON.LineString, { late: boolean }> => {
  const pairs = new Map<string, { way: Way; late: boolean }>();
  for (const { shipment, way } of journeys) {
    const pair = `${shipment.fromSiteId} ${shipment.toSiteId}`;
    const late = progressOf(shipment, now).kind === 'late';
    pairs.set(pair, { way, late: late && (pairs.get(pair)?.late ?? true) });
  }
  return {
    type: 'FeatureCollection',
    features: [...pairs.values()].map(({ way, late }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: way.points.map((place) => [...place]) },
      properties: { late },
    })),
  };
};
