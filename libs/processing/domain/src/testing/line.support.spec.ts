import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { ItemFacts } from '@huihuan/contracts-events';
import { newHolding, type Holding, type ItemStory, type KnownSite, type KnownStaff } from '@huihuan/custody-domain';
import { uuidV7 } from '@huihuan/kernel-domain';
import { licenceKinds, nationalBook } from '@huihuan/rules-domain';
import type { JobContext } from '../job-command.ts';

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
const lot = { family: 'bulk', tracking: 'lot', identifierKinds: [] } as const;
export const steelClass: CatalogueClass = {
  ...{ ...fridgeClass, classCode: 'bulk.steel', nameZh: '废钢铁', nameEn: 'Steel scrap' },
  ...{ ...lot, identifierKinds: [] },
};
export const boardClass: CatalogueClass = {
  ...{ ...steelClass, classCode: 'hazardous.circuit-board', nameZh: '废电路板', nameEn: 'Waste circuit boards' },
  ...{ family: 'hazardous', wasteCode: '900-045-49' },
};

/** Licences for everything that rules ask one for. */
export const everyLicence: KnownSite['licences'] = Object.keys(licenceKinds).map((kind) => ({
  ...{ kind, number: `N-${kind}`, issuer: '', validFrom: '2019-01-01', validTo: null },
}));

export const centre: KnownSite = {
  siteId: id(1),
  name: '中牟分拣中心',
  kind: 'sorting-centre',
  areaCode: '410122',
  active: true,
  licences: everyLicence,
};
export const station: KnownSite = { ...centre, siteId: id(2), name: '官渡中转站', kind: 'transfer-station' };

export const supervisor: KnownStaff = {
  ...{ staffId: id(30), role: 'supervisor', siteIds: [centre.siteId], active: true },
};
export const elsewhere: KnownStaff = { ...supervisor, staffId: id(31), siteIds: [station.siteId] };
export const operator: KnownStaff = { ...supervisor, staffId: id(32), role: 'sorting-operator' };
export const former: KnownStaff = { ...supervisor, staffId: id(33), active: false };

export const fridge = (number: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  itemId: id(100 + number),
  ...{ tracking: 'item', family: 'appliance', classCode: fridgeClass.classCode, grams: 50_000 },
  ...{ identifiers: [], custodySeq: 3, ...more },
});

export const held = (item: ItemFacts, more: Partial<Holding> = {}): Holding => ({
  ...newHolding(centre.siteId, item),
  ...more,
});

export const findHolding =
  (holdings: readonly Holding[]) =>
  (itemId: string): Holding | undefined =>
    holdings.find((holding) => holding.item.itemId === itemId);

/** Goods from which the refrigerant was taken, so that nothing waits for it. */
export const recovered: ItemStory = {
  details: {},
  steps: [
    {
      ...{ step: 'recover-refrigerant', stepId: id(90), result: 'done', details: { refrigerant: 'none' } },
      ...{ staffId: null, witnessId: null, occurredAt: now },
    },
  ],
};

export const jobContext = (holdings: readonly Holding[]): JobContext => ({
  now,
  catalogue: [fridgeClass, steelClass, boardClass],
  site: (siteId) => [centre, station].find((site) => site.siteId === siteId),
  staff: (staffId) => [supervisor, elsewhere, operator, former].find((each) => each.staffId === staffId),
  holding: findHolding(holdings),
  rules: nationalBook,
  batch: null,
  startedAt: now,
  stories: () => recovered,
});
