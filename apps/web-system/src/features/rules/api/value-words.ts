import type { RuleParameter, RuleValue } from '../../../lib/api/rules.ts';
import type { Texts } from '../../../lib/i18n/use-texts.ts';

type Words = Texts['rules'];

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const count = (value: number): string => numbers.format(value);

const amountWords = (value: number, unit: RuleParameter['unit'], texts: Words): string => {
  if (unit === 'gram' && value >= 1_000_000) return texts.tonnes(count(value / 1_000_000));
  if (unit === 'gram' && value >= 1_000) return texts.kilograms(count(value / 1_000));
  if (unit === 'fen') return texts.yuan(count(value / 100));
  return unit === undefined ? count(value) : `${count(value)} ${texts.unit[unit]}`;
};

/** What a rule sets, as people say it: 5 t, not 5,000,000 g. */
export const valueWords = (
  parameter: RuleParameter,
  value: RuleValue | undefined,
  { texts, language }: { readonly texts: Words; readonly language: 'zh' | 'en' },
): string => {
  if (typeof value === 'number') return amountWords(value, parameter.unit, texts);
  const chosen = (value ?? []).map(
    (name) => parameter.offered?.find((option) => option.name === name)?.[language] ?? name,
  );
  return chosen.join(texts.separator);
};
