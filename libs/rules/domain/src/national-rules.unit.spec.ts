import { describe, expect, it } from '@jest/globals';
import { wrongParameters } from './check-parameters.ts';
import { ruleAt } from './book.ts';
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

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('both sides of every date of the book', () => {
  const versions = nationalRules.flatMap((rule) => rule.national.map((version, index) => ({ rule, version, index })));
  const heldOn = (ruleId: string, day: string) =>
    ruleAt({ rules: nationalRules, local: [] }, { ruleId, day, areaCode: '410122', siteId: null })?.version;

  it.each(versions.map((each) => [each.rule.ruleId, each.version.validFrom, each] as const))(
    '%s holds from %s and not the day before',
    (ruleId, validFrom, { rule, version, index }) => {
      expect(heldOn(ruleId, validFrom)).toBe(version);
      expect(heldOn(ruleId, dayBefore(validFrom))).toBe(rule.national[index - 1]);
    },
  );

  const ending = versions.flatMap((each) =>
    each.version.validTo === null ? [] : [[each.rule.ruleId, each.version.validTo, each] as const],
  );

  it('some rules end', () => expect(ending.length).toBeGreaterThan(0));

  it.each(ending)('a version of %s ends before %s', (ruleId, validTo, { rule, version, index }) => {
    expect(heldOn(ruleId, dayBefore(validTo))).toBe(version);
    expect(heldOn(ruleId, validTo)).toBe(rule.national[index + 1]);
  });
});
