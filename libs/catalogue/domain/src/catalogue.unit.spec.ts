import { describe, expect, it } from '@jest/globals';
import type { CatalogueClass } from './catalogue-class.ts';
import { catalogueOf, classAt, toleranceBalanceAt, toleranceHandoverAt } from './catalogue.ts';
import { chinaDay } from './china-day.ts';

const fridge: CatalogueClass = {
  code: 'appliance.refrigerator',
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
  validFrom: '2020-01-01',
  validTo: '2025-01-01',
};
const newer = {
  ...fridge,
  toleranceHandover: { ratio: 0.005, floorGrams: 100 },
  validFrom: '2025-06-01',
  validTo: null,
};
const catalogue = catalogueOf([newer, fridge]);

const codeOf = (result: ReturnType<typeof classAt>) => (result.ok ? result.value.validFrom : result.problem.code);

describe('a class of the catalogue', () => {
  it('holds from its first day until the day before its end', () => {
    expect(codeOf(classAt(catalogue, fridge.code, '2019-12-31'))).toBe('class.not-valid');
    expect(codeOf(classAt(catalogue, fridge.code, '2020-01-01'))).toBe('2020-01-01');
    expect(codeOf(classAt(catalogue, fridge.code, '2024-12-31'))).toBe('2020-01-01');
    expect(codeOf(classAt(catalogue, fridge.code, '2025-01-01'))).toBe('class.not-valid');
    expect(codeOf(classAt(catalogue, fridge.code, '2026-01-01'))).toBe('2025-06-01');
    expect(codeOf(classAt(catalogue, 'appliance.spaceship', '2026-01-01'))).toBe('class.unknown');
  });

  it('still measures goods when it has ended, and leaves no tolerance to what nobody declared', () => {
    expect(toleranceHandoverAt(catalogue, '2025-03-01')(fridge.code)).toEqual(fridge.toleranceHandover);
    expect(toleranceHandoverAt(catalogue, '2019-01-01')(fridge.code)).toEqual(fridge.toleranceHandover);
    expect(toleranceHandoverAt(catalogue, '2026-01-01')(fridge.code)).toEqual(newer.toleranceHandover);
    expect(toleranceBalanceAt(catalogue, '2026-01-01')(fridge.code)).toEqual(fridge.toleranceBalance);
    expect(toleranceBalanceAt(catalogue, '2026-01-01')('appliance.spaceship')).toEqual({ ratio: 0, floorGrams: 0 });
    expect(toleranceHandoverAt(catalogue, '2026-01-01')('appliance.spaceship')).toEqual({ ratio: 0, floorGrams: 0 });
  });
});

describe('a day in China', () => {
  it('begins at 16:00 UTC', () => {
    expect(chinaDay('2026-03-01T15:59:59Z')).toBe('2026-03-01');
    expect(chinaDay('2026-03-01T16:00:00Z')).toBe('2026-03-02');
  });
});
