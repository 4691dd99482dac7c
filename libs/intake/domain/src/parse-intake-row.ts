import { accept, refuse, unusableValueAt, type Problem, type Result } from '@huihuan/kernel-domain';
import type { z } from 'zod';
import { intakeRowSchema, type IntakeRow } from './intake-row.ts';

interface WrongField extends Pick<Problem, 'code' | 'zh' | 'en'> {
  /** JSON pointer relative to the row. */
  readonly path: string;
}

/** Reads one row of a request. Refused with `row.invalid`: the first wrong field in `path`, all of them in `details.errors`. */
export const parseIntakeRow = (input: unknown): Result<IntakeRow> => {
  const unusable = unusableValueAt(input);
  if (unusable !== null) return refuse(valueUnusable(unusable));
  const parsed = intakeRowSchema.safeParse(input, { reportInput: true });
  if (parsed.success) return accept(parsed.data);
  const errors = parsed.error.issues.flatMap(wrongFields);
  return refuse({
    code: 'row.invalid',
    kind: 'invalid',
    zh: errors.map(({ path, zh }) => `${path || '/'}：${zh}`).join('；'),
    en: errors.map(({ path, en }) => `${path || '/'}: ${en}`).join('; '),
    path: errors[0]?.path ?? '',
    details: { errors },
  });
};

const valueUnusable = (path: string): Problem => ({
  code: 'row.value-unusable',
  kind: 'invalid',
  zh: `${path || '/'} 处的值无法保存：含有空字符、不完整的字符，数字过大，或嵌套过深；请改正后重发`,
  en: `the value at ${path || '/'} cannot be kept: it has a null character or half a character, is too large a number, or is nested too deeply; mend it and send the row again`,
  path,
});

const wrongFields = (issue: z.core.$ZodIssue): readonly WrongField[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pointer([...issue.path, key]),
      code: 'field.unknown',
      zh: '没有这个字段，请删除',
      en: 'there is no such field; leave it out',
    }));
  }
  return [{ path: pointer(issue.path), ...words(issue) }];
};

/** RFC 6901. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const words = (issue: z.core.$ZodIssue): Omit<WrongField, 'path'> => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'field.required', zh: '缺少必填字段', en: 'this field is required' }
        : { code: 'field.type', zh: `类型应为 ${issue.expected}`, en: `this must be of type ${issue.expected}` };
    case 'too_small':
      return { code: 'field.too-small', zh: `不得小于 ${issue.minimum}`, en: `this must be at least ${issue.minimum}` };
    case 'too_big':
      return { code: 'field.too-big', zh: `不得超过 ${issue.maximum}`, en: `this must be at most ${issue.maximum}` };
    case 'invalid_value':
      return {
        code: 'field.choice',
        zh: `只能是：${issue.values.join('、')}`,
        en: `this must be one of ${issue.values.join(', ')}`,
      };
    default:
      return { code: 'field.format', zh: '格式不正确', en: `this has the wrong format: ${issue.message}` };
  }
};
