import type { Details } from '@huihuan/contracts-events';
import { accept, holdsPersonalNumber, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { askedFields, isNeeded, unitOf, type Asked, type FormField } from './form.ts';

type Value = Details[string];

/**
 * Whether what was said fits the form: `detail.unknown` for a name that is not asked, `detail.missing` for what is needed,
 * `detail.wrong` for a value of another kind or out of its range, `detail.personal` for the number of a person in a text.
 * The first in `path`, relative to the details; all of them in `details.problems`.
 */
export const checkDetails = (fields: readonly FormField[], asked: Asked): Result<null> => {
  const wanted = askedFields(fields, asked);
  const problems = [
    ...Object.keys(asked.details)
      .filter((name) => !wanted.some((field) => field.name === name))
      .map(unknown),
    ...wanted.flatMap((field) => {
      const value = asked.details[field.name];
      if (value === undefined) return isNeeded(field, asked) ? [missing(field)] : [];
      return wrongs(field, value);
    }),
  ];
  const [first] = problems;
  if (first === undefined) return accept(null);
  return refuse({
    ...first,
    zh: problems.map(({ zh }) => zh).join('；'),
    en: problems.map(({ en }) => en).join('; '),
    details: { problems: problems.map(({ code, path }) => ({ code, path })) },
  });
};

/** What is wrong with one field as it stands, or that it is missing; `null` where nothing is. */
export const wrongOf = (field: FormField, asked: Asked): Problem | null => {
  const value = asked.details[field.name];
  if (value === undefined) return isNeeded(field, asked) ? missing(field) : null;
  return wrongs(field, value)[0] ?? null;
};

const unknown = (name: string): Problem => ({
  code: 'detail.unknown',
  kind: 'invalid',
  zh: `此处不问“${name}”，请删除`,
  en: `"${name}" is not asked here; leave it out`,
  path: `/${name}`,
});

const missing = (field: FormField): Problem => ({
  code: 'detail.missing',
  kind: 'invalid',
  zh: `请填写“${field.zh}”`,
  en: `${field.en} is needed`,
  path: `/${field.name}`,
});

const wrong = (field: FormField, zh: string, en: string): Problem => ({
  code: 'detail.wrong',
  kind: 'invalid',
  zh: `“${field.zh}”${zh}`,
  en: `${field.en} ${en}`,
  path: `/${field.name}`,
});

const wrongs = (field: FormField, value: Value): readonly Problem[] => {
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? [] : [wrong(field, '只能是“是”或“否”', 'is yes or no')];
    case 'choice':
      return typeof value === 'string' && field.choices.some(({ name }) => name === value)
        ? []
        : [notOffered(field, field.choices)];
    case 'choices':
      return areOffered(field.choices, value) ? [] : [notOffered(field, field.choices)];
    case 'number':
      return isInRange(field, value)
        ? []
        : [
            wrong(
              field,
              `应为 ${field.least} 到 ${field.most} ${unitOf(field, false)}，小数至多 ${field.decimals} 位`,
              `is between ${field.least} and ${field.most} ${unitOf(field, true)}, with at most ${field.decimals} decimals`,
            ),
          ];
    case 'day':
      return isDay(value) ? [] : [wrong(field, '应为日期，如 2026-03-01', 'is a day such as 2026-03-01')];
    case 'text':
      return field.form === undefined ? wrongTexts(field, field.longest, value) : wrongForm(field, field.form, value);
    default:
      return field satisfies never;
  }
};

const notOffered = (field: FormField, choices: readonly { readonly zh: string; readonly en: string }[]): Problem =>
  wrong(
    field,
    `只能从中选择：${choices.map(({ zh }) => zh).join('、')}`,
    `is one of ${choices.map(({ en }) => en).join(', ')}`,
  );

const areOffered = (choices: readonly { readonly name: string }[], value: Value): boolean =>
  Array.isArray(value) &&
  new Set(value).size === value.length &&
  value.every((each) => choices.some(({ name }) => name === each));

const isInRange = (field: Extract<FormField, { kind: 'number' }>, value: Value): boolean =>
  typeof value === 'number' &&
  value >= field.least &&
  value <= field.most &&
  Number(value.toFixed(field.decimals)) === value;

const isDay = (value: Value): boolean => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const read = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
};

const formed = {
  time: [/^([01]\d|2[0-3]):[0-5]\d$/, '应为时刻，如 09:30', 'is a time of the day such as 09:30'],
  sha256: [/^[0-9a-f]{64}$/, '应为 64 位小写十六进制的 SHA-256', 'is SHA-256 in 64 lower-case hexadecimal digits'],
} as const;

const wrongForm = (field: FormField, form: keyof typeof formed, value: Value): readonly Problem[] => {
  const [pattern, zh, en] = formed[form];
  return typeof value === 'string' && pattern.test(value) ? [] : [wrong(field, zh, en)];
};

const wrongTexts = (field: FormField, longest: number, value: Value): readonly Problem[] => {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) {
    return [wrong(field, `应为不超过 ${longest} 字的文字`, `is a text of at most ${longest} characters`)];
  }
  if (!holdsPersonalNumber(value)) return [];
  return [
    {
      code: 'detail.personal',
      kind: 'invalid',
      zh: `“${field.zh}”会永久入账，不能写身份证号、手机号等个人号码`,
      en: `${field.en} goes into the books for good: no numbers of persons here`,
      path: `/${field.name}`,
    },
  ];
};
