import { chinaDay } from '@huihuan/catalogue-domain';
import {
  askedFields,
  formOf,
  isNeeded,
  judgeIntake,
  type Asked,
  type FormField,
  type GateRules,
  type Words,
} from '@huihuan/families-domain';
import type { Asks, Draft } from '../../../lib/hand-in/draft.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';

export const askedOf = ({ code }: GoodsClass, { details, grams }: Pick<Draft, 'details' | 'grams'>): Asked => ({
  ...{ classCode: code, day: chinaDay(new Date().toISOString()), details },
  ...(grams === null ? {} : { grams }),
});

/** What is asked as far as was said, what is needed first. */
export const fieldsOf = (
  of: GoodsClass,
  asked: Asked,
): { needed: readonly FormField[]; more: readonly FormField[] } => {
  const fields = askedFields(formOf(of.family).fields, asked);
  const isFirst = (field: FormField): boolean => isNeeded(field, asked);
  return { needed: fields.filter(isFirst), more: fields.filter((field) => !isFirst(field)) };
};

/** Which steps the class has that others have not. */
export const asksOf = (of: GoodsClass | undefined): Asks => ({
  number: (of?.identifierKinds.length ?? 0) > 0,
  details: of !== undefined && fieldsOf(of, askedOf(of, { details: {}, grams: null })).needed.length > 0,
});

/** At the counter the rules of the place are not known: what they ask is asked by the server. Sums are right anywhere. */
const withoutBook = (day: string): GateRules => ({
  ...{ day, effectOf: () => 'warn', amount: () => undefined, choices: () => undefined },
});

/** Where fields that are right by themselves contradict each other, such as gross, tare and net; with the one at which to mend it. */
export const contradictionIn = (of: GoodsClass, asked: Asked): (Words & { readonly field: string }) | null => {
  const judged = judgeIntake(of.family, asked, withoutBook(asked.day));
  if (judged.ok || judged.problem.code.startsWith('detail.')) return null;
  const { zh, en, path = '' } = judged.problem;
  return { zh, en, field: path.slice(1) };
};

/** What to do about a field after whose answer nothing is taken in; `null` while nothing of that kind was said. */
export const stopOf = ({ name, stops }: FormField, { details }: Asked): Words | null => {
  const value = details[name];
  const isSaid = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  return isSaid ? (stops ?? null) : null;
};

/** Net of the weigh slip, where one was typed. */
export const slipGrams = ({ details }: Pick<Draft, 'details'>): number | null => {
  const net = details['netKg'];
  return typeof net === 'number' ? Math.round(net * 1_000) : null;
};
