import type { Problem, ProblemKind } from '@huihuan/kernel-domain';
import { z } from 'zod';

const statusOfKind: Readonly<Record<ProblemKind, number>> = {
  invalid: 422,
  missing: 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  'too-soon': 429,
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In conflict with the present state',
  413: 'The request is too large',
  415: 'The content type is not supported',
  422: 'The request is wrong',
  429: 'Too many attempts',
  503: 'Temporarily unavailable',
};

/** The content type of every refusal. */
export const problemType = 'application/problem+json; charset=utf-8';

export const problemStatus = (problem: Problem): number => statusOfKind[problem.kind];

/** What HTTP wants said beside the body: how to sign in, or when to come back. */
export const headersOfProblem = ({ kind, details }: Problem): Readonly<Record<string, string>> => {
  if (kind === 'unauthenticated') return { 'www-authenticate': 'Bearer realm="huihuan"' };
  const seconds = kind === 'too-soon' ? details?.['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {};
};

/** One wrong field of a request. */
export const fieldErrorSchema = z
  .object({
    path: z.string().describe('JSON pointer of the field'),
    in: z
      .enum(['params', 'query', 'headers', 'body'])
      .optional()
      .describe('The part of the request, when it is not the body'),
    code: z.string(),
    zh: z.string(),
    en: z.string(),
  })
  .meta({ id: 'FieldError' });

export type FieldError = z.infer<typeof fieldErrorSchema>;

/** RFC 9457 problem details with our members: what every refusal looks like on the wire. */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:huihuan:problem:<code>'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable, dotted, lower case: machines decide by it'),
    detail: z.string().describe('What is wrong and what to do, in English'),
    detailZh: z.string().describe('哪里有误、如何处理'),
    path: z.string().optional().describe('JSON pointer of the (first) wrong field'),
    details: z.record(z.string(), z.unknown()).optional().describe('Facts that help to mend it'),
    errors: z.array(fieldErrorSchema).optional().describe('Every wrong field, when several can be wrong'),
    instance: z.string().optional().describe('Correlation id of the request'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });

export type ProblemBody = z.infer<typeof problemSchema>;

/**
 * The wire form of a problem. `details.errors` of a validation problem becomes the member `errors`.
 * @param instance correlation id of the request; a row of a batch has none of its own
 */
export const problemBody = (problem: Problem, instance?: string, status = problemStatus(problem)): ProblemBody => {
  const { errors, ...details } = problem.details ?? {};
  return {
    type: `urn:huihuan:problem:${problem.code}`,
    title: titles[status] ?? 'The server failed',
    status,
    code: problem.code,
    detail: problem.en,
    detailZh: problem.zh,
    ...(problem.path === undefined ? {} : { path: problem.path }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(errors === undefined ? {} : { errors: errors as FieldError[] }),
    ...(instance === undefined ? {} : { instance }),
  };
};
