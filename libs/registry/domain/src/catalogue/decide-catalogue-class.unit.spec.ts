import { describe, expect, it } from '@jest/globals';
import { events, fact, type CatalogueClassFacts } from '@huihuan/contracts-events';
import { decideCatalogueClass } from './decide-catalogue-class.ts';

const copper: CatalogueClassFacts = {
  classCode: 'bulk.copper',
  family: 'bulk',
  tracking: 'lot',
  nameZh: '废铜',
  nameEn: 'Copper scrap',
  plausibleGrams: { min: 100, typical: 20_000, max: 2_000_000 },
  toleranceHandover: { ratio: 0.01, floorGrams: 500 },
  toleranceBalance: { ratio: 0.02, floorGrams: 500 },
  identifierKinds: ['serial'],
  requiredIdentifiers: [],
  expectedIdentifiers: ['serial'],
  wasteCode: null,
  validFrom: '2025-01-01',
  validTo: null,
};
const decide = (change: Partial<CatalogueClassFacts> = {}) =>
  decideCatalogueClass({ ...copper, ...change }, (code) => code === 'bulk.steel');

describe('registering a class of the catalogue', () => {
  it('tells what the others need of it', () => {
    expect(decide()).toEqual({ ok: true, value: fact('cn.huihuan.catalogue.class-registered.v1', copper) });
    expect(events.catalogueClassRegistered.strict.parse(copper)).toEqual(copper);
  });

  it.each<[string, Partial<CatalogueClassFacts>, string]>([
    ['a code in use', { classCode: 'bulk.steel' }, 'catalogue.class-exists'],
    ['a code of another family', { family: 'part' }, 'catalogue.family'],
    [
      'a least weight above the typical',
      { plausibleGrams: { min: 9, typical: 5, max: 10 } },
      'catalogue.plausible-weights',
    ],
    ['an identifier that it cannot have', { requiredIdentifiers: ['vin'] }, 'catalogue.identifiers'],
    ['a class that never holds', { validTo: '2025-01-01' }, 'catalogue.validity'],
  ])('refuses %s', (_, change, code) => {
    expect(decide(change)).toMatchObject({ ok: false, problem: { code } });
  });
});
