import type { SimulatedClass, SimulatedNetwork, SimulatedSite } from './index.ts';

const id = (number: number): string => `0190a5b2-0000-7000-8000-${String(number).padStart(12, '0')}`;

const all = [
  'vehicle',
  'appliance',
  'device',
  'bulk',
  'part',
  'hazardous',
  'traction-battery',
  'light-battery',
] as const;

const site = (
  number: number,
  kind: SimulatedSite['kind'],
  families: SimulatedSite['acceptsFamilies'] = all,
  more: SimulatedSite['licences'] = [],
): SimulatedSite => ({
  siteId: id(number),
  kind,
  lon: 114 + number / 100,
  lat: 34.7,
  acceptsFamilies: families,
  licences: [{ kind: 'scrapped-vehicle-recovery', validFrom: '2024-09-01' }, ...more],
});

const known = (code: string, more: Partial<SimulatedClass> = {}): SimulatedClass => ({
  code,
  family: (code.split('.')[0] ?? 'bulk') as SimulatedClass['family'],
  tracking: 'item',
  wasteCode: null,
  plausibleGrams: { min: 10_000, typical: 50_000, max: 150_000 },
  toleranceHandover: { ratio: 0.02, floorGrams: 500 },
  toleranceBalance: { ratio: 0.02, floorGrams: 500 },
  identifierKinds: ['serial'],
  requiredIdentifiers: [],
  expectedIdentifiers: [],
  yields: [],
  ...more,
});

/** Two points, a station, a centre that takes everything, two buyers. */
export const smallNetwork: SimulatedNetwork = {
  sites: [
    site(1, 'collection-point'),
    site(2, 'collection-point', ['appliance', 'device', 'bulk']),
    site(3, 'transfer-station'),
    site(4, 'sorting-centre'),
    site(5, 'downstream', ['bulk', 'part']),
    site(7, 'downstream', ['bulk', 'part'], [{ kind: 'steel-scrap-melting', validFrom: '2024-09-01' }]),
    site(6, 'downstream', ['hazardous', 'bulk', 'device', 'appliance', 'traction-battery', 'light-battery']),
  ],
  classes: [
    known('vehicle.car', {
      plausibleGrams: { min: 600_000, typical: 1_300_000, max: 3_000_000 },
      identifierKinds: ['vin', 'plate'],
      requiredIdentifiers: ['vin'],
      expectedIdentifiers: ['plate'],
      yields: [
        { classCode: 'bulk.steel', gramsPerUnit: 900_000 },
        { classCode: 'part.engine', gramsPerUnit: 150_000 },
        { classCode: 'bulk.residue', shareOfWeight: 0.1 },
      ],
    }),
    known('appliance.fridge', {
      yields: [
        { classCode: 'bulk.steel', gramsPerUnit: 38_600.5 },
        { classCode: 'bulk.copper', gramsPerUnit: 1400 },
        { classCode: 'hazardous.refrigerant', gramsPerUnit: 2.3 },
      ],
    }),
    known('device.phone', {
      plausibleGrams: { min: 60, typical: 180, max: 500 },
      identifierKinds: ['imei'],
      expectedIdentifiers: ['imei'],
      yields: [{ classCode: 'hazardous.circuit-board', gramsPerUnit: 30 }],
    }),
    known('light-battery.lead-acid', { yields: [{ classCode: 'hazardous.lead', shareOfWeight: 0.9 }] }),
    known('bulk.paper', { tracking: 'lot', plausibleGrams: { min: 100, typical: 300_000, max: 40_000_000 } }),
    ...[
      'bulk.steel',
      'bulk.copper',
      'bulk.residue',
      'hazardous.refrigerant',
      'hazardous.circuit-board',
      'hazardous.lead',
    ].map((code) => known(code, { tracking: 'lot' })),
    known('part.engine'),
  ],
  trucks: [
    { truckId: id(20), capacityGrams: 5_000_000 },
    { truckId: id(21), capacityGrams: 2_000_000 },
  ],
  staff: [
    { staffId: id(30), role: 'attendant', siteIds: [id(1), id(2)] },
    { staffId: id(31), role: 'supervisor', siteIds: [id(1), id(2), id(4)] },
    { staffId: id(33), role: 'sorting-operator', siteIds: [id(4)] },
    { staffId: id(32), role: 'driver', siteIds: [id(3)] },
  ],
};
