import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nationalBook, type LocalVersion, type RuleBook } from './index.ts';
import { expectedShares } from './expected-shares.ts';
import { expectedYieldRules, yieldRuleOf } from './national/expected-yields.ts';
import { rulesOn } from './rules-on.ts';

interface CatalogueClass {
  readonly code: string;
  readonly family: string;
  readonly plausibleGrams: { readonly typical: number };
  readonly yields: readonly {
    readonly classCode: string;
    readonly gramsPerUnit?: number;
    readonly shareOfWeight?: number;
  }[];
}
const catalogue = JSON.parse(
  readFileSync(new URL('../../../../seeds/catalogue/catalogue.json', import.meta.url), 'utf8'),
) as readonly CatalogueClass[];
const place = { areaCode: '410122001', siteId: null };
const on = (day: string, book: RuleBook = nationalBook) => rulesOn(book, { ...place, day });

describe('expected yields', () => {
  it('are known of every class of appliance, and are those of the catalogue of classes, per kilogram', () => {
    const rules = expectedYieldRules.filter(({ ruleId }) => ruleId !== 'yield.outlier');
    const classes = catalogue.filter(({ code }) => rules.some(({ ruleId }) => ruleId === yieldRuleOf(code)));
    expect(classes.length).toBe(rules.length);
    expect(catalogue.filter((one) => one.family === 'appliance' && !classes.includes(one))).toEqual([]);
    for (const { code, plausibleGrams, yields } of classes) {
      const perKilogram = yields.map(
        ({ classCode, gramsPerUnit = 0, shareOfWeight = gramsPerUnit / plausibleGrams.typical }) =>
          [classCode, Math.round(shareOfWeight * 1000)] as const,
      );
      const shares = expectedShares(on('2026-03-02'), code)?.shares ?? new Map<string, number>();
      expect([code, Object.fromEntries(shares)]).toEqual([
        code,
        Object.fromEntries(perKilogram.filter(([, grams]) => grams > 0)),
      ]);
      expect([...shares.values()].reduce((sum, grams) => sum + grams, 0)).toBeLessThanOrEqual(1000);
    }
  });

  it('are never shown as the letter of the law, and refuse nothing', () => {
    const said = expectedYieldRules.flatMap(({ national }) => national);
    expect(said.map(({ effect, certainty }) => `${effect} ${certainty}`)).toEqual(said.map(() => 'warn M'));
    expect(expectedShares(on('2026-03-02'), 'appliance.refrigerator')?.rule.standing).toBe('local');
  });

  it('are nothing of a class without a rule, and nothing before the rule began', () => {
    expect(expectedShares(on('2026-03-02'), 'vehicle.passenger-car')).toBeNull();
    expect(expectedShares(on('2010-12-31'), 'appliance.refrigerator')).toBeNull();
  });

  it('are set for an area from a day on', () => {
    const parameters = { 'bulk.steel': 700, 'bulk.copper': 30, 'bulk.aluminium': 20, 'bulk.plastics': 200 };
    const local: LocalVersion = {
      ...{ versionId: 'v', ruleId: 'yield.refrigerator', validFrom: '2026-04-01', validTo: null, effect: 'warn' },
      ...{ scope: { kind: 'area', areaCode: '410122' }, parameters, document: '本地核定', clause: null },
    };
    const book: RuleBook = { ...nationalBook, local: [local] };
    const steel = (day: string) => expectedShares(on(day, book), 'appliance.refrigerator')?.shares.get('bulk.steel');
    expect([steel('2026-03-31'), steel('2026-04-01')]).toEqual([772, 700]);
  });
});
