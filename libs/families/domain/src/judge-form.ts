import type { Details } from '@huihuan/contracts-events';
import { accept, type Problem, type Result } from '@huihuan/kernel-domain';
import { checkDetails } from './check-details.ts';
import { effectBy, type GateFinding, type GateRules } from './findings.ts';
import { askedFields, isNeeded, type Asked, type FormField } from './form.ts';

/** What is said of goods; `details` is `undefined` where nobody was asked: an old tablet, a list of former years. */
export interface FormGiven {
  readonly classCode: string;
  readonly details: Details | undefined;
  /** Weight of the row, where there is one. */
  readonly grams?: number;
}

/**
 * Whether a form is right, and what of it is missing by a rule. What a rule needs is needed only while that rule holds, and
 * with its effect: refused, for a supervisor, or told. Where nobody was asked at all, that is told and kept, so that no older
 * tablet, with hand-ins that wait to be sent, is locked out by a form that it does not know; of a vehicle the acts that come
 * later ask again (`vehicleGate`).
 */
export const judgeForm = (
  fields: readonly FormField[],
  given: FormGiven,
  rules: GateRules,
): Result<readonly GateFinding[]> => {
  const asked: Asked = { classCode: given.classCode, day: rules.day, details: given.details ?? {} };
  if (given.details === undefined) return accept(withoutForm(fields, asked, rules));
  const checked = checkDetails(fields.map(needing(rules)), asked);
  return checked.ok ? accept(needed(fields, asked).flatMap((field) => missing(field, rules))) : checked;
};

/** A field without a rule of its own is needed by the form itself. */
const effectOf = ({ ruleId }: FormField, rules: GateRules): GateFinding['effect'] | undefined =>
  ruleId === undefined ? 'refuse' : effectBy(ruleId, rules);

const needing =
  (rules: GateRules) =>
  (field: FormField): FormField =>
    effectOf(field, rules) === 'refuse' ? field : { ...field, needed: false };

const needed = (fields: readonly FormField[], asked: Asked): readonly FormField[] =>
  askedFields(fields, asked).filter((field) => asked.details[field.name] === undefined && isNeeded(field, asked));

const missing = (field: FormField, rules: GateRules): readonly GateFinding[] => {
  const effect = effectOf(field, rules);
  if (effect === undefined || effect === 'refuse') return [];
  const problem: Problem = {
    ...{ code: 'detail.missing', kind: 'invalid', path: `/${field.name}` },
    zh: `未填写“${field.zh}”`,
    en: `${field.en} was not said`,
    details: { ruleId: field.ruleId },
  };
  return [{ effect, problem }];
};

/** What a form needs by the rules of the day, not only to be told, and does not say. */
export const stoppedUnsaidOf = (fields: readonly FormField[], asked: Asked, rules: GateRules): readonly FormField[] =>
  unsaidOf(fields, asked, rules).filter((field) => effectOf(field, rules) !== 'warn');

const unsaidOf = (fields: readonly FormField[], asked: Asked, rules: GateRules): readonly FormField[] =>
  needed(fields, asked).filter((field) => effectOf(field, rules) !== undefined);

const withoutForm = (fields: readonly FormField[], asked: Asked, rules: GateRules): readonly GateFinding[] => {
  const unsaid = unsaidOf(fields, asked, rules);
  if (unsaid.length === 0) return [];
  const problem: Problem = {
    ...{ code: 'detail.form-missing', kind: 'invalid', path: '' },
    zh: `未填写该类物品的信息：${unsaid.map(({ zh }) => zh).join('、')}；请补填`,
    en: `what is asked of these goods was not said: ${unsaid.map(({ en }) => en).join(', ')}; add it to the item`,
    details: { fields: unsaid.map(({ name }) => name) },
  };
  return [{ effect: 'warn', problem }];
};
