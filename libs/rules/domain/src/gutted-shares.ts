import { amountOf } from './book.ts';
import { expectedShares, type ExpectedShares } from './expected-shares.ts';
import { guttedRuleOf, partShareOf } from './national/gutted-units.ts';
import { nationalRules } from './national-rules.ts';
import type { RulesOn } from './rules-on.ts';

const known = new Set(nationalRules.map(({ ruleId }) => ruleId));

/**
 * What a kilogram of a unit without these parts is expected to give: what sits in them is taken from a whole unit, and what is
 * left is spread over the kilogram. `null` where a part is named of which the rules do not say what it holds, where none is
 * named, or where nothing is expected of the class.
 * @param missing parts as the form names them
 */
export const guttedShares = (
  rules: Pick<RulesOn, 'at'>,
  classCode: string,
  missing: readonly string[],
): ExpectedShares | null => {
  const whole = expectedShares(rules, classCode);
  const ruleId = guttedRuleOf(classCode);
  const rule = known.has(ruleId) ? rules.at(ruleId) : undefined;
  if (whole === null || rule === undefined) return null;
  const told = rule.rule.parameters.map(({ name }) => [...partShareOf(name), amountOf(rule, name)] as const);
  const isKnown = missing.length > 0 && missing.every((part) => told.some(([of]) => of === part));
  if (!isKnown) return null;
  const gone = new Map<string, number>();
  for (const [part, output, grams] of told)
    if (missing.includes(part))
      gone.set(output, Math.min(whole.shares.get(output) ?? 0, (gone.get(output) ?? 0) + grams));
  const left = 1000 - [...gone.values()].reduce((sum, grams) => sum + grams, 0);
  if (left <= 0) return null;
  const shares = [...whole.shares].map(([output, grams]) => {
    const rest = grams - (gone.get(output) ?? 0);
    return [output, (rest * 1000) / left] as const;
  });
  return { rule, shares: new Map(shares) };
};
