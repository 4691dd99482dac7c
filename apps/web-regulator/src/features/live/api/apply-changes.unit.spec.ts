import { describe, expect, it } from '@jest/globals';
import type { Fact, ShipmentFeature, SiteFeature, Snapshot } from '../../../lib/api/types.ts';
import { appendFacts, applyShipments, applySites, factsKept, namesUnknownSite } from './apply-changes.ts';

const site = (siteId: string, grams: number): SiteFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [114, 34.7] },
  properties: {
    siteId,
    code: siteId,
    name: siteId,
    nameEn: siteId,
    kind: 'collection-point',
    form: 'fixed',
    areaCode: '410122001',
    approximate: true,
    capacityGrams: 0,
    items: 1,
    grams,
  },
});
const shipment = (shipmentId: string, grams = 1): ShipmentFeature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: [] },
  properties: {
    shipmentId,
    fromSiteId: 'a',
    toSiteId: 'b',
    items: 1,
    grams,
    dispatchedAt: '2026-03-01T00:00:00Z',
    expectedAt: null,
    plate: null,
  },
});
const fact = (position: number): Fact => ({
  position,
  eventId: `e${position}`,
  type: 'cn.huihuan.item.collected.v1',
  siteId: 'a',
  subject: 'i',
  time: '2026-03-01T00:00:00Z',
  siteSeq: position,
  summary: { zh: '', en: '' },
});
const snapshot = <Feature>(...features: Feature[]): Snapshot<Feature> => ({
  type: 'FeatureCollection',
  position: 10,
  features,
});

describe('changes of sites', () => {
  const before = snapshot(site('a', 5), site('b', 7));

  it('replace figures and leave the other sites alone', () => {
    const after = applySites(before, [{ siteId: 'a', items: 2, grams: 9 }], 12);
    expect(after.features[0]?.properties).toMatchObject({ items: 2, grams: 9, name: 'a' });
    expect(after.features[1]).toBe(before.features[1]);
    expect(after.position).toBe(12);
  });

  it('do nothing more when they come twice', () => {
    const changes = [{ siteId: 'a', items: 2, grams: 9 }];
    expect(applySites(applySites(before, changes, 12), changes, 12)).toEqual(applySites(before, changes, 12));
  });

  it('tell when a site is new', () => {
    expect(namesUnknownSite(before, [{ siteId: 'a', items: 2, grams: 9 }])).toBe(false);
    expect(namesUnknownSite(before, [{ siteId: 'c', items: 2, grams: 9 }])).toBe(true);
  });
});

describe('changes of shipments', () => {
  it('add, replace and remove', () => {
    const before = snapshot(shipment('one'), shipment('two'));
    const after = applyShipments(before, { upsert: [shipment('two', 8), shipment('three')], remove: ['one'] }, 11);
    expect(after.features.map(({ properties }) => [properties.shipmentId, properties.grams])).toEqual([
      ['two', 8],
      ['three', 1],
    ]);
  });
});

describe('the list of last events', () => {
  it('shows the newest first and a repeated one once', () => {
    expect(appendFacts([fact(3), fact(2)], [fact(2), fact(5), fact(4)]).map(({ position }) => position)).toEqual([
      5, 4, 3, 2,
    ]);
  });

  it('forgets the oldest', () => {
    const many = Array.from({ length: factsKept + 5 }, (_, index) => fact(index));
    const kept = appendFacts([], many);
    expect(kept).toHaveLength(factsKept);
    expect(kept.at(-1)?.position).toBe(5);
  });
});
