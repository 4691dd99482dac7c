import { describe, expect, it } from '@jest/globals';
import { nationalBook, nationalRules, type LocalVersion } from '@huihuan/rules-domain';
import type { Tier } from '../handover/handover-policy.ts';
import { id, point } from '../testing/yard.support.spec.ts';
import { judgeStorage, siteMeasures, storageDays, storageLoads, type StoragePlace } from './storage-limit.ts';

const place = (tier: Tier, more: Partial<StoragePlace> = {}): StoragePlace => ({
  ...{ tier, site: point, at: '2026-03-31T04:00:00Z', rules: nationalBook },
  ...more,
});
const daysAt = (tier: Tier, classCode: string, more: Partial<StoragePlace> = {}) =>
  storageDays(place(tier, more), classCode)?.days ?? null;
const locally = (ruleId: string, parameters: LocalVersion['parameters'], more: Partial<LocalVersion> = {}) => ({
  rules: nationalRules,
  local: [
    {
      ...{ versionId: id(1), ruleId, parameters, scope: { kind: 'area', areaCode: '410122' } as const },
      ...{ validFrom: '2026-04-01', validTo: null, effect: 'clock' as const, document: '本地管理办法', clause: null },
      ...more,
    },
  ],
});

describe('how long goods may lie', () => {
  it('is shorter for lead batteries at a collection point than further on', () => {
    expect(daysAt('collection', 'light-battery.lead-acid-starter')).toBe(90);
    expect(daysAt('transfer', 'light-battery.lead-acid')).toBe(365);
    expect(daysAt('sorting', 'hazardous.lead-battery')).toBe(365);
  });

  it('is a year for hazardous waste, and 90 days for a vehicle that waits to be dismantled', () => {
    expect(daysAt('sorting', 'hazardous.waste-oil')).toBe(365);
    expect(daysAt('sorting', 'vehicle.passenger-car')).toBe(90);
    expect(daysAt('transfer', 'vehicle.passenger-car')).toBeNull();
  });

  it('is not said of a fridge', () => {
    expect(daysAt('transfer', 'appliance.refrigerator')).toBeNull();
  });

  it('is what a province set, from its day in China on and in its area only', () => {
    const rules = locally('light-battery.lead-days-collection', { days: 7 });
    const at = (instant: string, site = point) =>
      daysAt('collection', 'light-battery.lead-acid', { at: instant, rules, site });
    expect(at('2026-03-31T15:59:59Z')).toBe(90);
    expect(at('2026-03-31T16:00:00Z')).toBe(7);
    expect(at('2026-03-31T16:00:00Z', { ...point, areaCode: '410184' })).toBe(90);
  });

  it('says by which rule: the law where its text was read in full, a local rule otherwise', () => {
    expect(storageDays(place('sorting'), 'hazardous.waste-oil')?.rule.standing).toBe('national');
    expect(storageDays(place('collection'), 'light-battery.lead-acid')?.rule.standing).toBe('local');
  });
});

describe('how much may lie', () => {
  const tonne = 1_000_000;
  const loads = (tier: Tier, classCode: string, grams: number) =>
    storageLoads(place(tier), new Map([[classCode, grams]]))
      .filter((load) => load.grams > 0)
      .map(({ rule, limitGrams, state }) => `${rule.rule.ruleId} ${limitGrams / tonne} ${state}`);

  it('is counted by group: free, near from 80 %, over beyond the limit', () => {
    const rule = 'light-battery.lead-grams-collection 3';
    expect(loads('collection', 'light-battery.lead-acid', 2.399 * tonne)).toEqual([`${rule} free`]);
    expect(loads('collection', 'light-battery.lead-acid', 2.4 * tonne)).toEqual([`${rule} near`]);
    expect(loads('collection', 'light-battery.lead-acid', 3 * tonne)).toEqual([`${rule} near`]);
    expect(loads('collection', 'light-battery.lead-acid', 3 * tonne + 1)).toEqual([`${rule} over`]);
    expect(loads('transfer', 'light-battery.lead-acid', 30 * tonne)).toEqual([]);
  });

  it('of lithium is limited everywhere, of traction batteries where they are collected', () => {
    expect(loads('sorting', 'light-battery.lithium-ion', 6 * tonne)).toEqual(['light-battery.lithium-grams 5 over']);
    expect(loads('transfer', 'traction-battery.pack', 6 * tonne)).toEqual([
      'traction-battery.storage-collection 5 over',
    ]);
    expect(loads('sorting', 'traction-battery.pack', 6 * tonne)).toEqual([]);
  });

  const coming = [{ classCode: 'traction-battery.pack', grams: 2 * tonne }];
  const judged = (stored: number, more: Partial<StoragePlace> = {}) =>
    judgeStorage(place('collection', more), new Map([['traction-battery.module', stored]]), coming).map(
      ({ effect, problem }) => `${effect} ${problem.code}`,
    );

  it('tells of 6 t in a store of 5 t, and of one that is nearly full', () => {
    expect(judged(1 * tonne)).toEqual([]);
    expect(judged(2 * tonne)).toEqual(['warn storage.nearly-full']);
    expect(judged(3 * tonne)).toEqual(['warn storage.nearly-full']);
    expect(judged(4 * tonne)).toEqual(['warn storage.over-limit']);
  });

  it('needs a supervisor where an area says so', () => {
    const grams = { grams: 5 * tonne };
    const rules = locally('traction-battery.storage-collection', grams, { effect: 'supervisor' });
    expect(judged(4 * tonne, { rules, at: '2026-04-01T04:00:00Z' })).toEqual(['supervisor storage.over-limit']);
  });

  it('says nothing of goods that no rule limits, however full the store is of others', () => {
    const full = new Map([['traction-battery.pack', 9 * tonne]]);
    expect(judgeStorage(place('collection'), full, [{ classCode: 'appliance.refrigerator', grams: tonne }])).toEqual(
      [],
    );
    expect(judgeStorage(place('collection'), full, [{ classCode: 'light-battery.lithium-ion', grams: 1 }])).toEqual([]);
  });
});

describe('how large a site is', () => {
  const site = { areaSquareMetres: 12, capacityGrams: 20_000_000, acceptsFamilies: ['traction-battery'] };

  it('is held against what rules ask of its kind', () => {
    const of = (tier: Tier, more = {}) =>
      siteMeasures(place(tier), { ...site, ...more }).map(({ measure, least, isMet }) => [measure, least, isMet]);
    expect(of('collection')).toEqual([['area', 10, true]]);
    expect(of('collection', { areaSquareMetres: 9.5 })).toEqual([['area', 10, false]]);
    expect(of('transfer')).toEqual([['area', 500, false]]);
    expect(of('sorting')).toEqual([
      ['area', 3_000, false],
      ['capacity', 30_000_000, false],
    ]);
    expect(of('sorting', { acceptsFamilies: ['appliance'] })).toEqual([['area', 3_000, false]]);
  });
});
