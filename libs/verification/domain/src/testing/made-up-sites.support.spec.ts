import type { SiteKind } from '@huihuan/contracts-events';
import type { ClassTolerances, TierService } from '../index.ts';
import type { MadeUpClock, MadeUpLogs } from './made-up-log.support.spec.ts';

const tolerance = { ratio: 0.02, floorGrams: 500 };
const both = { handover: tolerance, balance: tolerance };

/** A car, appliances, one of them with a balance that may lie farther out, and what comes out of them. */
export const madeUpTolerances: ReadonlyMap<string, ClassTolerances> = new Map([
  ...['vehicle.car', 'appliance.fridge', 'bulk.steel', 'bulk.copper'].map((classCode) => [classCode, both] as const),
  ['appliance.washer', { ...both, balance: { ratio: 0.05, floorGrams: 500 } }],
]);

const kinds: Readonly<Record<string, SiteKind>> = {
  pointA: 'collection-point',
  pointB: 'collection-point',
  station: 'transfer-station',
  centre: 'sorting-centre',
  smelter: 'downstream',
};
const services: Readonly<Record<SiteKind, TierService | null>> = {
  'collection-point': 'collection',
  'transfer-station': 'transfer',
  'sorting-centre': 'sorting',
  downstream: null,
};

export interface MadeUpSite {
  readonly siteId: string;
  readonly service: TierService | null;
}

export const madeUpSites = (clock: MadeUpClock, { say }: MadeUpLogs): Record<keyof typeof kinds, MadeUpSite> => {
  const entries = Object.entries(kinds).map(([name, kind], index): [string, MadeUpSite] => {
    const siteId = clock.id();
    const data = {
      siteId,
      code: `T-${index}`,
      name,
      nameEn: name,
      kind,
      form: null,
      areaCode: '410122',
      lon: 114,
      lat: 34.7,
      coordinateSystem: 'WGS84' as const,
      approximate: true,
      capacityGrams: 1_000_000_000,
      areaSquareMetres: 100,
      acceptsFamilies: [],
      licences: [],
      active: true,
    };
    say('registry', null, { type: 'cn.huihuan.site.registered.v1', data });
    return [name, { siteId, service: services[kind] }];
  });
  return Object.fromEntries(entries);
};
