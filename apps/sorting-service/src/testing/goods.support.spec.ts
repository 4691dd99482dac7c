import type { CatalogueClassFacts, Family, Identifier, ItemFacts, SiteFacts } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';

const site = (name: string, kind: SiteFacts['kind']): SiteFacts => ({
  siteId: newId(),
  code: `DEMO-${name}`,
  name,
  nameEn: '',
  kind,
  form: null,
  areaCode: '410122',
  lon: 114.02,
  lat: 34.72,
  coordinateSystem: 'WGS84',
  approximate: true,
  capacityGrams: 1_000_000_000,
  areaSquareMetres: 4000,
  acceptsFamilies: [],
  licences: ['waste-appliance-dismantling', 'scrapped-vehicle-recovery', 'hazardous-waste-operation'].map((kind) => ({
    ...{ kind, number: `${name}-${kind}`, issuer: '', validFrom: '2020-01-01', validTo: null },
  })),
  active: true,
});

export const centre = site('中牟家电拆解中心', 'sorting-centre');
export const otherCentre = site('中牟车辆拆解中心', 'sorting-centre');
export const station = site('官渡中转站', 'transfer-station');
export const smelter = site('再生铜厂', 'downstream');
export const sites = [centre, otherCentre, station, smelter];

const person = (role: 'supervisor' | 'sorting-operator', siteIds: string[]) => ({
  ...{ staffId: newId(), role, siteIds, active: true },
});
export const supervisor = person('supervisor', [centre.siteId]);
export const strangeSupervisor = person('supervisor', [otherCentre.siteId]);
export const operator = person('sorting-operator', [centre.siteId]);
export const staff = [supervisor, strangeSupervisor, operator];

const catalogueClass = (
  classCode: string,
  family: Family,
  tracking: 'item' | 'lot',
  identifierKinds: Identifier['kind'][] = [],
): CatalogueClassFacts => ({
  ...{ classCode, family, tracking, identifierKinds, nameZh: classCode, nameEn: classCode },
  plausibleGrams: { min: 1, typical: 10_000, max: 10_000_000 },
  toleranceHandover: { ratio: 0.01, floorGrams: 200 },
  toleranceBalance: { ratio: 0.02, floorGrams: 500 },
  requiredIdentifiers: [],
  expectedIdentifiers: [],
  wasteCode: null,
  validFrom: '2020-01-01',
  validTo: null,
});

/** Inputs may differ by 2 %, and always by 500 g. */
export const classes = [
  catalogueClass('appliance.refrigerator', 'appliance', 'item', ['serial']),
  catalogueClass('vehicle.car', 'vehicle', 'item', ['vin', 'battery']),
  catalogueClass('battery.traction-pack', 'traction-battery', 'item', ['battery']),
  catalogueClass('part.compressor', 'part', 'item', ['serial']),
  catalogueClass('material.copper', 'bulk', 'lot'),
  catalogueClass('material.steel', 'bulk', 'lot'),
  catalogueClass('bulk.paper', 'bulk', 'lot'),
];

/** A fridge of 50 kg, unless the story says otherwise. */
export const fridge = (more: Partial<ItemFacts> = {}): ItemFacts => ({
  itemId: newId(),
  tracking: 'item',
  family: 'appliance',
  classCode: 'appliance.refrigerator',
  grams: 50_000,
  identifiers: [],
  custodySeq: 2,
  ...more,
});

/** A wet lot of waste paper of a tonne. */
export const paper = (): ItemFacts =>
  fridge({ family: 'bulk', classCode: 'bulk.paper', tracking: 'lot', grams: 1_000_000 });

export const output = (classCode: string, grams: number, identifiers: readonly Identifier[] = []) => ({
  ...{ itemId: newId(), classCode, grams, identifiers },
});
