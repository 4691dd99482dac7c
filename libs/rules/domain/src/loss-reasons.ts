import type { Family } from '@huihuan/contracts-events';
import { lossRuleOf, wordsOfLossReason } from './national/loss-reasons.ts';
import type { Words } from './rule.ts';
import type { RulesOn } from './rules-on.ts';

export { wordsOfLossReason };

/** A reason of a loss by its name, with its words. */
export type LossReasonShown = Words & { readonly name: string };

/** The reasons that may be told of a loss of these families on the day, each once. */
export const lossReasonsOf = (
  rules: Pick<RulesOn, 'choices'>,
  families: readonly Family[],
): readonly LossReasonShown[] => {
  const found = new Map<string, LossReasonShown>();
  for (const family of new Set(families)) {
    const ruleId = lossRuleOf(family);
    for (const name of rules.choices(ruleId, 'reasons') ?? []) found.set(name, { name, ...wordsOfLossReason(name) });
  }
  return [...found.values()];
};
