import type { ParameterDefinition, Unit, Words } from '../rule.ts';

interface Range {
  readonly least?: number;
  readonly most: number;
  readonly stricter: 'less' | 'more' | null;
}

/** A number that a rule sets. */
export const amount = (
  name: string,
  unit: Unit,
  { zh, en }: Words,
  { least = 0, most, stricter }: Range,
): ParameterDefinition => ({ kind: 'amount', name, unit, zh, en, least, most, stricter });

/** Days, of which fewer are stricter: until something has to be done. */
export const within = (words: Words, unit: 'day' | 'working-day' = 'day'): ParameterDefinition =>
  amount('days', unit, words, { least: 1, most: 3_650, stricter: 'less' });

/** Days, of which more are stricter: for which something is kept. */
export const keptFor = (words: Words): ParameterDefinition =>
  amount('days', 'day', words, { least: 1, most: 36_500, stricter: 'more' });

type Offered = Readonly<Record<string, readonly [zh: string, en: string]>>;

const chosen = (name: string, { zh, en }: Words, offered: Offered, stricter: 'less' | 'more'): ParameterDefinition => ({
  ...{ kind: 'choices', name, zh, en, stricter },
  offered: Object.entries(offered).map(([option, [ofZh, ofEn]]) => ({ name: option, zh: ofZh, en: ofEn })),
});

/** A choice of which more is stricter. */
export const choices = (name: string, words: Words, offered: Offered): ParameterDefinition =>
  chosen(name, words, offered, 'more');

/** A choice of which less is stricter: one of them is enough. */
export const choicesOfLess = (name: string, words: Words, offered: Offered): ParameterDefinition =>
  chosen(name, words, offered, 'less');
