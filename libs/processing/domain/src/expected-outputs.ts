import type { Details } from '@huihuan/contracts-events';
import { gramsOf, type KerbFrame } from '@huihuan/processing-balance';
import {
  expectedShares,
  guttedShares,
  type ExpectedShares,
  type RuleInForce,
  type RulesOn,
} from '@huihuan/rules-domain';
import { missingPartsOf } from '@huihuan/families-domain';
import type { JobInput } from './job.ts';

/** What the inputs of a job are expected to give, as a hint. Whole grams. */
export interface ExpectedOutputs {
  readonly outputs: readonly { readonly classCode: string; readonly grams: number }[];
  /** Inputs of classes of which nothing is expected, and gutted units of which nobody can say what they lack. */
  readonly unknownGrams: number;
  /** The rules that say so, each once. */
  readonly rules: readonly RuleInForce[];
}

/**
 * The sum over the inputs; of a unit that its form calls gutted, without what sits in the parts that it lacks.
 * @param detailsOf what the form of an input says
 */
export const expectedOutputs = (
  inputs: readonly JobInput[],
  rules: Pick<RulesOn, 'at'>,
  detailsOf: (itemId: string) => Details,
): ExpectedOutputs => {
  const outputs = new Map<string, number>();
  const found = new Map<string, RuleInForce>();
  let unknownGrams = 0;
  for (const { itemId, classCode, grams } of inputs) {
    const expected = sharesOf(classCode, missingPartsOf(detailsOf(itemId)), rules);
    if (expected === null) unknownGrams += grams;
    else found.set(expected.rule.rule.ruleId, expected.rule);
    for (const [output, share] of expected?.shares ?? [])
      outputs.set(output, (outputs.get(output) ?? 0) + (grams * share) / 1000);
  }
  return {
    outputs: [...outputs].map(([classCode, grams]) => ({ classCode, grams: Math.round(grams) })),
    ...{ unknownGrams, rules: [...found.values()] },
  };
};

const sharesOf = (
  classCode: string,
  missing: readonly string[] | null,
  rules: Pick<RulesOn, 'at'>,
): ExpectedShares | null =>
  missing === null ? expectedShares(rules, classCode) : guttedShares(rules, classCode, missing);

/** The kerb weight (整备质量) of the inputs in all, and what was weighed when they came. */
export interface KerbOfJob extends KerbFrame {
  readonly takenGrams: number;
  readonly rule: RuleInForce;
}

/** `null` unless every input is a vehicle of which the form says the kerb weight, and the rule holds on the day. */
export const kerbOfJob = (
  inputs: readonly JobInput[],
  detailsOf: (itemId: string) => Details,
  rules: Pick<RulesOn, 'at' | 'amount'>,
): KerbOfJob | null => {
  const ruleId = 'vehicle.kerb-weight';
  const kerbs = inputs.map(({ itemId, classCode }) => {
    const { kerbWeightKg } = classCode.startsWith('vehicle.') ? detailsOf(itemId) : {};
    return typeof kerbWeightKg === 'number' ? { grams: kerbWeightKg * 1000 } : null;
  });
  const known = kerbs.filter((kerb) => kerb !== null);
  const [rule, overPercent, shortPercent] = [
    rules.at(ruleId),
    rules.amount(ruleId, 'overPercent'),
    rules.amount(ruleId, 'shortPercent'),
  ];
  if (rule === undefined || overPercent === undefined || shortPercent === undefined) return null;
  if (known.length === 0 || known.length < kerbs.length) return null;
  return { kerbGrams: gramsOf(known), takenGrams: gramsOf(inputs), overPercent, shortPercent, rule };
};
