import type { Problem } from '@huihuan/kernel-domain';
import type { ParameterDefinition, ParameterValue, Rule } from './rule.ts';

type Values = Readonly<Record<string, ParameterValue>>;

/** What is wrong with the values that a version gives the parameters of its rule: `rule.parameter-unknown`, `-missing`, `-value`. */
export const wrongParameters = (rule: Rule, values: Values): readonly Problem[] => [
  ...Object.keys(values)
    .filter((name) => !rule.parameters.some((defined) => defined.name === name))
    .map((name) => unknown(rule, name)),
  ...rule.parameters.flatMap((defined) => {
    const value = values[defined.name];
    if (value === undefined) return [missing(defined)];
    return isOf(defined, value) ? [] : [wrongValue(defined)];
  }),
];

const isOf = (defined: ParameterDefinition, value: ParameterValue): boolean =>
  defined.kind === 'amount'
    ? typeof value === 'number' && value >= defined.least && value <= defined.most
    : Array.isArray(value) &&
      new Set(value).size === value.length &&
      value.every((chosen) => defined.offered.some(({ name }) => name === chosen));

const pathOf = (name: string): string => `/parameters/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const unknown = ({ ruleId, parameters, title }: Rule, name: string): Problem => ({
  code: 'rule.parameter-unknown',
  kind: 'invalid',
  zh: `规则“${title.zh}”没有参数“${name}”；请删去`,
  en: `the rule ${ruleId} has no parameter ${name}; leave it out`,
  path: pathOf(name),
  details: { name, known: parameters.map((defined) => defined.name) },
});

const missing = ({ name, zh, en }: ParameterDefinition): Problem => ({
  code: 'rule.parameter-missing',
  kind: 'invalid',
  zh: `缺少参数“${zh}”；请填写`,
  en: `the parameter ${name} (${en}) is missing; give it`,
  path: pathOf(name),
  details: { name },
});

const wrongValue = (defined: ParameterDefinition): Problem => {
  const { name, zh, en } = defined;
  if (defined.kind === 'amount') {
    const { unit, least, most } = defined;
    return {
      code: 'rule.parameter-value',
      kind: 'invalid',
      zh: `“${zh}”应为 ${least} 至 ${most} 的整数`,
      en: `${name} (${en}) is a whole number from ${least} to ${most}, in the unit ${unit}`,
      path: pathOf(name),
      details: { name, unit, least, most },
    };
  }
  const offered = defined.offered.map((option) => option.name);
  return {
    code: 'rule.parameter-value',
    kind: 'invalid',
    zh: `“${zh}”只能从所列各项中选择，且不重复`,
    en: `${name} (${en}) chooses among what the rule offers, each once`,
    path: pathOf(name),
    details: { name, offered },
  };
};
