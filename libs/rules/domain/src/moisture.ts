import type { Family } from '@huihuan/contracts-events';
import { moistureRuleOf } from './national/moisture.ts';
import type { RulesOn } from './rules-on.ts';

/** How the balance of goods that may be wet is judged. */
export interface MoistureRule {
  readonly basis: 'wet' | 'dry';
  /** For which a measurement counts. */
  readonly days: number;
}

/**
 * What holds for goods of these families together: the weights alone where one of them knows no moisture, or asks for the
 * weights; of the days the fewest. `null` where a family has no rule, or none holds on the day.
 */
export const moistureRuleFor = (
  rules: Pick<RulesOn, 'choices' | 'amount'>,
  families: readonly Family[],
): MoistureRule | null => {
  const found = families.map((family): MoistureRule | null => {
    const ruleId = moistureRuleOf(family);
    const days = ruleId === null ? undefined : rules.amount(ruleId, 'days');
    if (ruleId === null || days === undefined) return null;
    return { basis: rules.choices(ruleId, 'basis')?.includes('dry') === true ? 'dry' : 'wet', days };
  });
  const known = found.filter((rule) => rule !== null);
  if (known.length === 0 || known.length < found.length) return null;
  return {
    basis: known.every(({ basis }) => basis === 'dry') ? 'dry' : 'wet',
    days: Math.min(...known.map(({ days }) => days)),
  };
};
