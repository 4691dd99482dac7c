import { describe, expect, it } from '@jest/globals';
import type { ShipmentFeature } from '../../../lib/api/types.ts';
import { flowLines, flowsOf, flowWidth, journeysOf, shipmentPoints } from './shipment-points.ts';

const shipment = (shipmentId: string, expectedAt: string | null, toSiteId = 'b'): ShipmentFeature => ({
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [
      [113.9, 34.7],
      [114.1, 34.7],
    ],
  },
  properties: {
    shipmentId,
    fromSiteId: 'a',
    toSiteId,
    items: 3,
    grams: 1000,
    dispatchedAt: '2026-03-01T08:00:00Z',
    expectedAt,
    plate: null,
  },
});
const now = Date.parse('2026-03-01T08:30:00Z');

describe('shipments on the map', () => {
  it('stand where the clock says, the late ones together at their end, the unannounced ones half-way', () => {
    const journeys = journeysOf([
      shipment('moves', '2026-03-01T09:00:00Z'),
      shipment('late-1', '2026-03-01T08:10:00Z'),
      shipment('late-2', '2026-03-01T08:20:00Z'),
      shipment('silent', null),
    ]);
    const points = shipmentPoints(journeys, 'light', now).features.map(({ geometry, properties }) => ({
      ids: properties.shipmentIds,
      kind: properties.kind,
      lon: Number(geometry.coordinates[0]?.toFixed(3)),
    }));
    expect(points).toEqual([
      { ids: 'moves', kind: 'moving', lon: 114 },
      { ids: 'silent', kind: 'unknown', lon: 114 },
      { ids: 'late-1 late-2', kind: 'late', lon: 114.1 },
    ]);
  });

  it('share one line between the same sites, late only when all of them are', () => {
    const late = (...features: ShipmentFeature[]) =>
      flowLines(flowsOf(journeysOf(features), now)).features.map(({ properties }) => properties.late);
    expect(late(shipment('1', '2026-03-01T08:10:00Z'), shipment('2', '2026-03-01T08:20:00Z'))).toEqual([true]);
    expect(late(shipment('1', '2026-03-01T08:10:00Z'), shipment('2', '2026-03-01T09:00:00Z'))).toEqual([false]);
    expect(late(shipment('1', '2026-03-01T09:00:00Z'), shipment('2', '2026-03-01T08:20:00Z'))).toEqual([false]);
    expect(late(shipment('1', null), shipment('2', null, 'c'))).toEqual([false, false]);
  });

  it('make a line as wide as all that is on it is heavy, and a table of the same', () => {
    const [heavy, light] = flowsOf(
      journeysOf([shipment('1', null), shipment('2', null, 'c'), shipment('3', null)]),
      now,
    );
    expect([heavy?.shipments, heavy?.grams, heavy?.items, light?.grams]).toEqual([2, 2000, 6, 1000]);
    expect([0, 1e6, 9e6, 1e9].map(flowWidth)).toEqual([1.5, 3.1, 6.3, 12]);
  });

  it('do not appear without a way', () => {
    expect(journeysOf([{ ...shipment('lost', null), geometry: { type: 'LineString', coordinates: [] } }])).toEqual([]);
  });
});
