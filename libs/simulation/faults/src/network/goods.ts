import type { CatalogueClassFacts, Family } from '@huihuan/contracts-events';

const known = (
  classCode: string,
  family: Family,
  grams: readonly [min: number, typical: number, max: number],
  more: Partial<CatalogueClassFacts> = {},
): CatalogueClassFacts => ({
  classCode,
  family,
  tracking: 'item',
  nameZh: classCode,
  nameEn: classCode,
  plausibleGrams: { min: grams[0], typical: grams[1], max: grams[2] },
  toleranceHandover: { ratio: 0.02, floorGrams: 500 },
  toleranceBalance: { ratio: 0.02, floorGrams: 500 },
  identifierKinds: [],
  requiredIdentifiers: [],
  expectedIdentifiers: [],
  wasteCode: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...more,
});

const lot = { tracking: 'lot' } as const;

/** What people hand in: with numbers of which there is one in the world, and bulk without. */
export const handedIn: readonly CatalogueClassFacts[] = [
  known('vehicle.car', 'vehicle', [600_000, 1_300_000, 3_000_000], {
    identifierKinds: ['vin', 'plate'],
    requiredIdentifiers: ['vin'],
  }),
  known('appliance.fridge', 'appliance', [20_000, 50_000, 120_000], { identifierKinds: ['serial'] }),
  known('device.phone', 'device', [60, 180, 500], { identifierKinds: ['imei'], expectedIdentifiers: ['imei'] }),
  known('bulk.paper', 'bulk', [100, 40_000, 40_000_000], lot),
];

/** What dismantling gives. */
export const outputs: readonly CatalogueClassFacts[] = [
  known('bulk.steel', 'bulk', [1, 500_000, 40_000_000], lot),
  known('bulk.residue', 'bulk', [1, 100_000, 40_000_000], lot),
  known('part.engine', 'part', [1, 150_000, 900_000]),
];

export const isOutput = (classCode: string): boolean => outputs.some((each) => each.classCode === classCode);
