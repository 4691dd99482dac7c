import { describe, expect, it } from '@jest/globals';
import type { CatalogueClass } from './catalogue-class.ts';
import { classAt, requireClassAt, toleranceBalanceAt, toleranceHandoverAt } from './catalogue.ts';
import { chinaDay } from '@huihuan/kernel-domain';

const fridge: CatalogueClass = {
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
  validTo: '2025-01-01',
};
const newer = {
  ...fridge,
  toleranceHandover: { ratio: 0.005, floorGrams: 100 },
  validFrom: '2025-06-01',
  validTo: null,
};
const catalogue = [newer, fridge];

const codeOf = (result: ReturnType<typeof requireClassAt>) =>
  result.ok ? result.value.validFrom : result.problem.code;

describe('a class of the catalogue', () => {
  it('holds from its first day until the day before its end', () => {
    expect(codeOf(requireClassAt(catalogue, fridge.classCode, '2019-12-31'))).toBe('class.not-valid');
    expect(codeOf(requireClassAt(catalogue, fridge.classCode, '2020-01-01'))).toBe('2020-01-01');
    expect(codeOf(requireClassAt(catalogue, fridge.classCode, '2024-12-31'))).toBe('2020-01-01');
    expect(codeOf(requireClassAt(catalogue, fridge.classCode, '2025-01-01'))).toBe('class.not-valid');
    expect(codeOf(requireClassAt(catalogue, fridge.classCode, '2026-01-01'))).toBe('2025-06-01');
    expect(codeOf(requireClassAt(catalogue, 'appliance.spaceship', '2026-01-01'))).toBe('class.unknown');
    expect(classAt(catalogue, fridge.classCode, '2024-12-31T15:59:59Z')).toBe(fridge);
    expect(classAt(catalogue, fridge.classCode, '2024-12-31T16:00:00Z')).toBeUndefined();
  });

  it('still measures goods when it has ended', () => {
    expect(toleranceHandoverAt(catalogue, '2025-03-01')(fridge.classCode)).toEqual(fridge.toleranceHandover);
    expect(toleranceHandoverAt(catalogue, '2019-01-01')(fridge.classCode)).toEqual(fridge.toleranceHandover);
    expect(toleranceHandoverAt(catalogue, '2026-01-01')(fridge.classCode)).toEqual(newer.toleranceHandover);
    expect(toleranceBalanceAt(catalogue, '2026-01-01')(fridge.classCode)).toEqual(fridge.toleranceBalance);
  });

  it('leaves no tolerance in a balance to what nobody declared, and says of a handover that it does not know', () => {
    expect(toleranceBalanceAt(catalogue, '2026-01-01')('appliance.spaceship')).toEqual({ ratio: 0, floorGrams: 0 });
    expect(toleranceHandoverAt(catalogue, '2026-01-01')('appliance.spaceship')).toBeNull();
  });
});

describe('a day in China', () => {
  it('begins at 16:00 UTC', () => {
    expect(chinaDay('2026-03-01T15:59:59Z')).toBe('2026-03-01');
    expect(chinaDay('2026-03-01T16:00:00Z')).toBe('2026-03-02');
  });
});
