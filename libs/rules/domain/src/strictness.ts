import type { RuleEffect } from '@huihuan/contracts-events';
import type { NationalVersion, ParameterDefinition, ParameterValue, Rule } from './rule.ts';

interface Setting {
  readonly effect: RuleEffect;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** The weight of an effect, the more the stricter; a clock is of another kind and stays one. */
const weights = { warn: 0, supervisor: 1, refuse: 2, clock: 0 } as const satisfies Record<RuleEffect, number>;

export const hasWeakerEffect = (setting: Setting, law: Setting): boolean =>
  (setting.effect === 'clock') !== (law.effect === 'clock') || weights[setting.effect] < weights[law.effect];

/** The parameters by which a setting asks for less than another. */
export const looserParameters = (rule: Rule, setting: Setting, law: Setting): readonly ParameterDefinition[] =>
  rule.parameters.filter(({ name, stricter }) => {
    const [value, lawful] = [setting.parameters[name], law.parameters[name]];
    if (stricter === null) return false;
    // set before the rule had the parameter: then it asks for less
    if (value === undefined && lawful !== undefined) return true;
    if (typeof value === 'number' && typeof lawful === 'number')
      return stricter === 'less' ? value > lawful : value < lawful;
    if (!Array.isArray(value) || !Array.isArray(lawful)) return false;
    const [wanted, given] = stricter === 'less' ? [value, lawful] : [lawful, value];
    return wanted.some((chosen) => !given.includes(chosen));
  });

/** Whether a setting asks for less than another in any way. */
export const asksLess = (rule: Rule, setting: Setting, than: Setting): boolean =>
  hasWeakerEffect(setting, than) || looserParameters(rule, setting, than).length > 0;

/** Whether a law whose text was read in full asks for more: then it is the law that holds, also if it came later. */
export const isOvertakenByLaw = (rule: Rule, setting: Setting, law: NationalVersion | undefined): boolean =>
  law?.certainty === 'A' && asksLess(rule, setting, law);
