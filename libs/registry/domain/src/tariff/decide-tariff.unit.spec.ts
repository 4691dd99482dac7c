import { describe, expect, it } from '@jest/globals';
import type { TariffFacts } from '@huihuan/contracts-events';
import { decideTariff, type TariffContext } from './decide-tariff.ts';

const siteId = '019b8cec-b031-774f-97be-d31094c8e8c3';
const fridge: TariffFacts = {
  tariffId: '019b8be7-2222-7000-8000-000000000001',
  scope: { kind: 'area', areaCode: '410122' },
  classCode: 'appliance.refrigerator',
  basis: 'piece',
  ...{ fen: 4_000, leastFen: 2_000, mostFen: 6_000 },
  ...{ validFrom: '2026-01-01', validTo: null },
};
const context: TariffContext = {
  isSet: () => false,
  classOf: (code) =>
    code === 'bulk.steel' ? { tracking: 'lot' } : code === fridge.classCode ? { tracking: 'item' } : undefined,
  site: (id) => (id === siteId ? { kind: 'collection-point' } : undefined),
  isArea: (code) => code === '410122',
};
const refusal = (more: Partial<TariffFacts>, of: Partial<TariffContext> = {}) => {
  const decided = decideTariff({ ...fridge, ...more }, { ...context, ...of });
  return decided.ok ? null : `${decided.problem.code} ${decided.problem.path ?? ''}`;
};

describe('a tariff that is set', () => {
  it('says what is paid, for an area or for one site', () => {
    expect(decideTariff(fridge, context)).toEqual({
      ok: true,
      value: { type: 'cn.huihuan.tariff.set.v1', data: fridge },
    });
    expect(refusal({ scope: { kind: 'site', siteId } })).toBeNull();
  });

  it('is refused for what makes no sense', () => {
    const site = { kind: 'site', siteId } as const;
    expect(refusal({}, { isSet: () => true })).toBe('tariff.exists /id');
    expect(refusal({ classCode: 'appliance.spaceship' })).toBe('class.unknown /classCode');
    expect(refusal({ classCode: 'bulk.steel' })).toBe('tariff.basis /basis');
    expect(refusal({ leastFen: 4_001 })).toBe('tariff.range /fen');
    expect(refusal({ mostFen: 3_999 })).toBe('tariff.range /fen');
    expect(refusal({ validTo: '2026-01-01' })).toBe('tariff.validity /validTo');
    expect(refusal({ scope: { kind: 'area', areaCode: '999999' } })).toBe('area.unknown /scope/areaCode');
    expect(refusal({ scope: site }, { site: () => undefined })).toBe('site.unknown /scope/siteId');
    expect(refusal({ scope: site }, { site: () => ({ kind: 'transfer-station' }) })).toBe(
      'tariff.site-kind /scope/siteId',
    );
  });
});
