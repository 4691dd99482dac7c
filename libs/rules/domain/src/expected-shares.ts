import { amountOf, type RuleInForce } from './book.ts';
import { yieldRuleOf } from './national/expected-yields.ts';
import { nationalRules } from './national-rules.ts';
import type { RulesOn } from './rules-on.ts';

/** What a kilogram of a class is expected to give, and the rule that says so. */
export interface ExpectedShares {
  readonly rule: RuleInForce;
  /** Grams for each kilogram of input, by the class of the output; whole ones of a whole unit. */
  readonly shares: ReadonlyMap<string, number>;
}

const known = new Set(nationalRules.map(({ ruleId }) => ruleId));

/** `null` where nothing is expected of the class: the book has no rule for it, or none holds on the day. */
export const expectedShares = (rules: Pick<RulesOn, 'at'>, classCode: string): ExpectedShares | null => {
  const ruleId = yieldRuleOf(classCode);
  const rule = known.has(ruleId) ? rules.at(ruleId) : undefined;
  if (rule === undefined) return null;
  return { rule, shares: new Map(rule.rule.parameters.map(({ name }) => [name, amountOf(rule, name)])) };
};
