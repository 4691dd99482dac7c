import { chinaDay } from '@huihuan/catalogue-domain';
import {
  askedFields,
  fillForm,
  formOf,
  isNeeded,
  judgeIntake,
  wrongOf,
  type Asked,
  type FormField,
  type GateRules,
  type Words,
} from '@huihuan/families-domain';
import type { Asks, Draft } from './draft.ts';
import type { GoodsClass } from '../reference/reference.ts';

/** As much of a class as its form hangs on. */
type Formed = Pick<GoodsClass, 'code' | 'family'>;

export const askedOf = (
  { code }: Pick<GoodsClass, 'code'>,
  { details, grams }: Pick<Draft, 'details' | 'grams'>,
): Asked => ({
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
export const contradictionIn = (of: Formed, asked: Asked): (Words & { readonly field: string }) | null => {
  const judged = judgeIntake(of.family, asked, withoutBook(asked.day));
  if (judged.ok || judged.problem.code.startsWith('detail.')) return null;
  const { zh, en, path = '' } = judged.problem;
  return { zh, en, field: path.slice(1) };
};

/** Where the form agrees with itself but not with the weight that is recorded: what is said of it. */
export const weightDoubtIn = (of: Formed, draft: Pick<Draft, 'details' | 'grams'>): Words | null => {
  if (contradictionIn(of, askedOf(of, { ...draft, grams: null })) !== null) return null;
  return contradictionIn(of, askedOf(of, draft));
};

/** What to do about a field after whose answer nothing is taken in; `null` while nothing of that kind was said. */
export const stopOf = ({ name, stops }: FormField, { details }: Asked): Words | null => {
  const value = details[name];
  const isSaid = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  return isSaid ? (stops ?? null) : null;
};

/** Whether something asked is missing, wrong, stops the hand-in, or contradicts the rest or the weight: nothing is recorded so. */
export const isFormAtFault = (of: Formed, draft: Pick<Draft, 'details' | 'grams'>): boolean => {
  const asked = askedOf(of, draft);
  const fields = askedFields(formOf(of.family).fields, asked);
  return (
    fields.some((field) => wrongOf(field, asked) !== null || stopOf(field, asked) !== null) ||
    contradictionIn(of, asked) !== null
  );
};

/** Without answers that its form asks no longer: after an update, or for a class that has changed. */
export const tidied = (draft: Draft): Draft => {
  const { family, classCode } = draft;
  if (family === null || classCode === null) return draft;
  return { ...draft, details: fillForm(formOf(family).fields, askedOf({ code: classCode }, draft), {}) };
};

/** Net of the weigh slip, where one was typed. */
export const slipGrams = ({ details }: Pick<Draft, 'details'>): number | null => {
  const net = details['netKg'];
  return typeof net === 'number' ? Math.round(net * 1_000) : null;
};
