import { describe, expect, it } from '@jest/globals';
import { wrongParameters } from './check-parameters.ts';
import { nationalRules } from './national-rules.ts';

describe('the rules that come with the product', () => {
  it('have one name each', () => {
    const names = nationalRules.map(({ ruleId }) => ruleId);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });

  it.each(nationalRules.map((rule) => [rule.ruleId, rule] as const))('%s is whole and right', (_, rule) => {
    expect(rule.national.length).toBeGreaterThan(0);
    for (const words of [rule.title, rule.says, ...rule.parameters]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
    for (const [index, version] of rule.national.entries()) {
      expect(wrongParameters(rule, version.parameters)).toEqual([]);
      // what was not read in full is a default and never a hard refusal
      if (version.certainty !== 'A') expect(version.effect).not.toBe('refuse');
      if (version.validTo !== null) expect(version.validTo > version.validFrom).toBe(true);
      const next = rule.national[index + 1];
      if (next !== undefined) expect(version.validTo).toBe(next.validFrom);
    }
  });
});
