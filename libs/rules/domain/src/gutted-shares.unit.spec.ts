import { describe, expect, it } from '@jest/globals';
import { expectedShares, guttedShares, nationalBook, rulesOn, type LocalVersion } from './index.ts';
import { expectedYieldRules } from './national/expected-yields.ts';
import { guttedUnitRules, partShareOf } from './national/gutted-units.ts';

const on = (day: string, local: readonly LocalVersion[] = []) =>
  rulesOn({ ...nationalBook, local }, { areaCode: '410122001', siteId: null, day });
const fridge = 'appliance.refrigerator';
const shares = (missing: readonly string[], local: readonly LocalVersion[] = []) =>
  guttedShares(on('2026-03-02', local), fridge, missing)?.shares;

describe('what is expected of a unit without some of its parts', () => {
  it('is what is left of a whole one, spread over the kilogram that it still is', () => {
    const left = 1000 - 140 - 14 - 3;
    expect(shares(['compressor'])?.get('bulk.copper')).toBeCloseTo(((28 - 14) * 1000) / left);
    expect(shares(['compressor'])?.get('bulk.plastics')).toBeCloseTo((180 * 1000) / left);
    const copper = (missing: readonly string[]): number => shares(missing)?.get('bulk.copper') ?? NaN;
    expect(copper(['compressor', 'heat-exchanger'])).toBeLessThan(copper(['compressor']));
  });

  it('is not known where nobody says which parts, or one of which no rule says what it holds', () => {
    expect([shares([]), shares(['other']), shares(['compressor', 'other'])]).toEqual([undefined, undefined, undefined]);
    expect(guttedShares(on('2026-03-02'), 'appliance.fax', ['motor'])).toBeNull();
    expect(guttedShares(on('2010-12-31'), fridge, ['compressor'])).toBeNull();
  });

  it('never is more than a whole unit gives in all, and no part holds more than the whole has', () => {
    for (const { ruleId, parameters, national } of guttedUnitRules) {
      const classCode = ruleId.replace('gutted', 'appliance');
      const whole = expectedShares(on('2026-03-02'), classCode)?.shares ?? new Map<string, number>();
      for (const { name } of parameters) {
        const [part, output] = partShareOf(name);
        expect(Number(national[0]?.parameters[name])).toBeLessThanOrEqual(whole.get(output) ?? 0);
        const found = guttedShares(on('2026-03-02'), classCode, [part])?.shares ?? new Map<string, number>();
        expect(Math.min(...found.values())).toBeGreaterThanOrEqual(0);
        expect([...found.values()].reduce((sum, grams) => sum + grams, 0)).toBeLessThanOrEqual(1000.001);
      }
    }
  });

  it('follows what an area measured, is never the letter of the law, and refuses nothing', () => {
    const standard = guttedUnitRules.find(({ ruleId }) => ruleId === 'gutted.refrigerator')?.national[0]?.parameters;
    const local: LocalVersion = {
      ...{ versionId: 'v', ruleId: 'gutted.refrigerator', validFrom: '2026-01-01', validTo: null, effect: 'warn' },
      ...{ scope: { kind: 'area', areaCode: '410122' }, document: '本地测定', clause: null },
      parameters: { ...standard, 'compressor bulk.copper': 20 },
    };
    expect(shares(['compressor'], [local])?.get('bulk.copper')).toBeLessThan(
      shares(['compressor'])?.get('bulk.copper') ?? 0,
    );
    const said = guttedUnitRules.flatMap(({ national }) => national);
    expect(said.every(({ effect, certainty }) => effect === 'warn' && certainty === 'M')).toBe(true);
    const yields = expectedYieldRules.map(({ ruleId }) => ruleId);
    expect(guttedUnitRules.every(({ ruleId }) => yields.includes(ruleId.replace('gutted', 'yield')))).toBe(true);
  });
});
