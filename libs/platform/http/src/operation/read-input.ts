import { unusableValueAt } from '@huihuan/kernel-domain';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FieldError } from '../problem/problem-body.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { fieldErrors } from '../validation/field-errors.ts';
import { invalidRequest } from '../validation/read-value.ts';
import { strictly } from '../validation/strictly.ts';
import type { AnyOperation, InputOf } from './operation.ts';

type Part = 'params' | 'query' | 'headers' | 'body';

/** `%00` in an address: bodies have been searched for such values when they were read. */
const unusableIn = (part: 'params' | 'query', value: unknown): readonly FieldError[] => {
  const path = unusableValueAt(value);
  const text = { zh: '含有空字符，请删去', en: 'has a null character; leave it out' };
  return path === null ? [] : [{ path, in: part, code: 'value-unusable', ...text }];
};

const readPart = (part: Part, schema: z.ZodType | undefined, value: unknown, errors: FieldError[]): unknown => {
  if (schema === undefined) return undefined;
  // Browsers and proxies add headers as they like; everything else is the sender's own and must be known.
  const read = (part === 'headers' ? schema : strictly(schema)).safeParse(value);
  if (read.success) return read.data;
  const found = fieldErrors(read.error.issues, value);
  errors.push(...(part === 'body' ? found : found.map((error) => ({ ...error, in: part }))));
  return undefined;
};

/** Reads what a request gives by the schemas of its operation. @throws ProblemException `request.invalid` naming every wrong field */
export const readInput = (asked: AnyOperation, request: FastifyRequest): InputOf<AnyOperation> => {
  const errors = [...unusableIn('params', request.params), ...unusableIn('query', request.query)];
  const input: InputOf<AnyOperation> = {
    params: readPart('params', asked.params, request.params, errors),
    query: readPart('query', asked.query, { ...(request.query as object) }, errors),
    headers: readPart('headers', asked.headers, request.headers, errors),
    body: readPart('body', asked.body, request.body ?? undefined, errors),
    correlationId: request.correlationId,
    caller: request.caller,
  };
  if (errors.length > 0) throw new ProblemException(invalidRequest(errors));
  return input;
};
