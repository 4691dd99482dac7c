import type { CatalogueClass } from '@huihuan/catalogue-domain';
import { uuidV7 } from '@huihuan/kernel-domain';
import { nationalBook } from '@huihuan/rules-domain';
import type { IntakeContext, IntakeSite, KnownConsignor } from '../intake-command.ts';
import type { IntakeRow } from '../intake-row.ts';

/** A UUIDv7 for a number: the same each time, so that stories can be read. */
export const id = (number: number): string => {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, number);
  return uuidV7(Date.UTC(2026, 2, 1), random);
};

export const now = '2026-03-01T08:00:00.000Z';

export const fridgeClass: CatalogueClass = {
  classCode: 'appliance.refrigerator',
  family: 'appliance',
  tracking: 'item',
  nameZh: '电冰箱',
  nameEn: 'Refrigerator',
  plausibleGrams: { min: 15_000, typical: 50_000, max: 150_000 },
  toleranceHandover: { ratio: 0.01, floorGrams: 200 },
  toleranceBalance: { ratio: 0.02, floorGrams: 500 },
  identifierKinds: ['serial'],
  requiredIdentifiers: [],
  expectedIdentifiers: [],
  wasteCode: null,
  validFrom: '2020-01-01',
  validTo: null,
};

export const carClass: CatalogueClass = {
  ...fridgeClass,
  classCode: 'vehicle.passenger-car',
  family: 'vehicle',
  nameZh: '报废小型载客汽车',
  nameEn: 'Scrapped passenger car',
  plausibleGrams: { min: 600_000, typical: 1_300_000, max: 3_200_000 },
  identifierKinds: ['vin', 'plate'],
  requiredIdentifiers: ['vin'],
  expectedIdentifiers: ['plate'],
};

export const batteryClass: CatalogueClass = {
  ...fridgeClass,
  classCode: 'traction-battery.pack',
  family: 'traction-battery',
  nameZh: '动力蓄电池包',
  nameEn: 'Traction battery pack',
  identifierKinds: ['battery'],
};

export const point: IntakeSite = {
  siteId: id(1),
  name: '青年路交投点',
  kind: 'collection-point',
  areaCode: '410122',
  active: true,
  licences: [
    {
      ...{ kind: 'scrapped-vehicle-recovery', number: 'V-1', issuer: '', validFrom: '2019-01-01' },
      validTo: '2030-12-31',
    },
  ],
  acceptsFamilies: ['appliance', 'vehicle'],
};
const station: IntakeSite = { ...point, siteId: id(2), name: '官渡中转站', kind: 'transfer-station' };
export const sites = [point, station];

const member = { siteIds: [point.siteId], active: true };
export const attendant = { ...member, staffId: id(30), role: 'attendant' as const };
export const supervisor = { ...member, staffId: id(31), role: 'supervisor' as const };
export const strangeSupervisor = { ...supervisor, staffId: id(32), siteIds: [id(2)] };
const staff = [attendant, supervisor, strangeSupervisor];

export const knownPhone = '10000000001';
export const knownConsignors: readonly KnownConsignor[] = [
  { consignorId: id(40), kind: 'resident', pseudonym: 'resident-40' },
  { consignorId: id(41), kind: 'institution', pseudonym: 'institution-41' },
];
export const newConsignor: KnownConsignor = { consignorId: id(42), kind: 'resident', pseudonym: 'resident-42' };

export const context: IntakeContext = {
  now,
  catalogue: [fridgeClass, carClass, batteryClass],
  site: (siteId) => sites.find((site) => site.siteId === siteId),
  staff: (staffId) => staff.find((each) => each.staffId === staffId),
  rules: nationalBook,
  activeWith: () => undefined,
  pseudonymOf: (number) => `p-${number.length}`,
  consignors: {
    byId: (consignorId) => knownConsignors.find((each) => each.consignorId === consignorId),
    byNumber: (field, value) => (field === 'phone' && value === knownPhone ? knownConsignors[0] : undefined),
    make: () => newConsignor,
  },
};

/** A fridge of 50 kg handed in at noon by somebody who left no name. */
export const fridge: IntakeRow = {
  id: id(100),
  classCode: fridgeClass.classCode,
  identifiers: [],
  grams: 50_000,
  consignor: { kind: 'anonymous' },
  paidFen: 3_000,
  evidence: [],
  occurredAt: '2026-03-01T07:55:00.000Z',
};

/** The example VIN of the standard's check digit. */
export const car: IntakeRow = {
  ...fridge,
  classCode: carClass.classCode,
  grams: 1_300_000,
  identifiers: [
    { kind: 'vin', value: '1M8GDM9AXKP042788' },
    { kind: 'plate', value: '豫AD12345' },
  ],
};
