import { expect, it } from '@jest/globals';
import type { ShipmentFeature } from '../../../lib/api/types.ts';
import { journeysIn } from './journeys-in.ts';

const shipment = (fromSiteId: string, toSiteId: string): ShipmentFeature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: [] },
  properties: {
    ...{ shipmentId: `${fromSiteId}-${toSiteId}`, fromSiteId, toSiteId, items: 1, grams: 1 },
    ...{ dispatchedAt: '2026-03-01T00:00:00Z', expectedAt: null, plate: null },
  },
});

it('the trucks of an area are those that leave it and those that come to it', () => {
  const sites = new Map([
    ['point', { areaCode: '410122001' }],
    ['station', { areaCode: '410122101' }],
    ['other', { areaCode: '140602001' }],
  ]);
  const all = [shipment('point', 'station'), shipment('station', 'other'), shipment('other', 'away')];
  const namesIn = (areaCode: string) => journeysIn(areaCode, all, sites).map(({ properties }) => properties.shipmentId);
  expect(namesIn('410122001')).toEqual(['point-station']);
  expect(namesIn('410122')).toEqual(['point-station', 'station-other']);
  expect(namesIn('140000')).toEqual(['station-other', 'other-away']);
  expect(namesIn('all')).toHaveLength(3);
});
