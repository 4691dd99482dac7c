import { unusableValueAt } from '@huihuan/kernel-domain';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FieldError } from '../problem/problem-body.ts';
import { ProblemException } from '../problem/problem-exception.ts';
import { fieldErrors } from '../validation/field-errors.ts';
import { invalidRequest } from '../validation/read-value.ts';
import { strictly } from '../validation/strictly.ts';
import type { AnyOperation, InputOf } from './operation.ts';
import { splitBody } from './split-body.ts';
import { deviceStatementSchema, type DeviceStatement } from './statements.ts';

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

/** What a request gives, before anything of it was read. */
export interface Sent {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/** What was read of a request, and what a device has signed of it. */
export interface Read {
  readonly input: InputOf<AnyOperation>;
  readonly statement: DeviceStatement | undefined;
}

/** Reads what a request gives by the schemas of its operation. @throws ProblemException `request.invalid` naming every wrong field */
export const readInput = (
  asked: AnyOperation,
  sent: Sent,
  by: Pick<FastifyRequest, 'correlationId' | 'caller'>,
): Read => {
  const errors = [...unusableIn('params', sent.params), ...unusableIn('query', sent.query)];
  const { members, statement } = splitBody(asked, sent.body);
  const input: InputOf<AnyOperation> = {
    params: readPart('params', asked.params, sent.params, errors),
    query: readPart('query', asked.query, { ...(sent.query as object) }, errors),
    headers: readPart('headers', asked.headers, sent.headers, errors),
    body: readPart('body', asked.body, members ?? undefined, errors),
    correlationId: by.correlationId,
    caller: by.caller,
  };
  const given = statement === undefined ? undefined : readStatement(statement, errors);
  if (errors.length > 0) throw new ProblemException(invalidRequest(errors));
  return { input, statement: given };
};

const readStatement = (value: unknown, errors: FieldError[]): DeviceStatement | undefined => {
  const read = strictly(deviceStatementSchema).safeParse(value);
  if (read.success) return read.data;
  errors.push(...fieldErrors(read.error.issues, value).map((error) => ({ ...error, path: `/statement${error.path}` })));
  return undefined;
};
