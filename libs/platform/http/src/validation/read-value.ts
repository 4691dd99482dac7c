import { accept, refuse, unusableValueAt, type Problem, type Result } from '@huihuan/kernel-domain';
import type { z } from 'zod';
import type { FieldError } from '../problem/problem-body.ts';
import { fieldErrors } from './field-errors.ts';
import { strictly } from './strictly.ts';

/** The problem `request.invalid` for wrong fields; the first one is named at the top. */
export const invalidRequest = (errors: readonly FieldError[]): Problem => {
  const [first] = errors;
  const named =
    first === undefined || first.path === '' ? { zh: '请求体', en: 'The body' } : { zh: first.path, en: first.path };
  const more =
    errors.length > 1
      ? { zh: `（共 ${errors.length} 处有误）`, en: ` (${errors.length} fields are wrong)` }
      : { zh: '', en: '' };
  return {
    code: 'request.invalid',
    kind: 'invalid',
    zh: `${named.zh} ${first?.zh ?? '有误'}${more.zh}。`,
    en: `${named.en} ${first?.en ?? 'is wrong'}${more.en}.`,
    ...(first === undefined ? {} : { path: first.path }),
    details: { errors },
  };
};

/**
 * Reads one value by its schema, strictly: the way a batch reads its rows one by one, so that a bad row has its own
 * refusal and does not spoil the others.
 * @param at JSON pointer of the value in the request: `/rows/3`
 */
export const readValue = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at = '',
): Result<z.output<Schema>> => {
  const read = strictly(schema).safeParse(value);
  const unusable = unusableValueAt(value, at);
  if (unusable !== null) return refuse(valueUnusable(unusable));
  if (read.success) return accept(read.data);
  return refuse(
    invalidRequest(fieldErrors(read.error.issues, value).map((error) => ({ ...error, path: `${at}${error.path}` }))),
  );
};

/** A value that can be neither stored nor digested. */
export const valueUnusable = (path: string): Problem => ({
  code: 'request.value-unusable',
  kind: 'invalid',
  zh: `${path} 处的值无法保存：含有空字符、不完整的字符，数字过大，或嵌套过深。请改正后重发。`,
  en: `The value at ${path} cannot be kept: it has a null character or half a character, is too large a number, or is nested too deeply. Mend it and send the request again.`,
  path,
});
