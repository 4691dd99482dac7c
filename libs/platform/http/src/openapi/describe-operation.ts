import { z } from 'zod';
import type { AnyOperation } from '../operation/operation.ts';
import { contentTypes } from '../operation/content-types.ts';
import { deviceStatementSchema, putAsideAnswerSchema } from '../operation/statements.ts';
import { problemSchema } from '../problem/problem-body.ts';
import type { JsonSchema, JsonSchemas } from './json-schemas.ts';
import type { Route } from './routes.ts';

type Located = 'path' | 'query' | 'header';

const parameters = (schemas: JsonSchemas, schema: z.ZodType | undefined, where: Located): readonly object[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemas.of(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...own }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: own,
  }));
};

const bareParameters = (path: string): readonly object[] =>
  [...path.matchAll(/:([A-Za-z0-9_]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const problemAnswer = (schemas: JsonSchemas, description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: schemas.of(problemSchema, 'output') } },
});

/** What every operation may say before its handler: who asks, how often, and what nobody can read. */
const beforehand = ['request.too-many', 'request.unreadable'];
const ofTheGuard = ['token.missing', 'token.expired', 'token.invalid', 'token.revoked', 'permission.denied'];

const ofStatements = [
  'statement.device-unknown',
  'statement.device-elsewhere',
  'statement.signature',
  'statement.person',
  'request.id-reused',
];

const problemAnswers = (schemas: JsonSchemas, asked: AnyOperation): object => {
  const reads = [asked.params, asked.query, asked.headers, asked.body].some((part) => part !== undefined);
  const codes = [
    ...(reads ? ['request.invalid'] : []),
    ...(asked.problems ?? []),
    ...(asked.statement === undefined ? [] : ofStatements),
    ...(asked.access === 'public' ? [] : ofTheGuard),
    ...beforehand,
  ];
  return {
    '4XX': problemAnswer(schemas, `Refused: ${[...new Set(codes)].map((code) => `\`${code}\``).join(', ')}`),
    '5XX': problemAnswer(schemas, 'Failed or not available: `service.unavailable`, `service.busy`, `server.error`'),
  };
};

const binary: JsonSchema = { type: 'string', format: 'binary' };

const answerSchema = (schemas: JsonSchemas, asked: AnyOperation): JsonSchema =>
  asked.media === 'bytes' ? binary : schemas.of(asked.answer, 'output');

/** A file that is JSON may hold anything. */
const fileContent = (type: string): readonly [string, object] => [
  type,
  { schema: type === 'application/json' ? {} : binary },
];

const contentOf = (schemas: JsonSchemas, asked: AnyOperation): object => {
  if (asked.fileTypes !== undefined) return Object.fromEntries(asked.fileTypes.map(fileContent));
  const contentType = contentTypes[asked.media ?? 'json'].split(';')[0] ?? '';
  return { [contentType]: { schema: answerSchema(schemas, asked) } };
};

const goodAnswers = (schemas: JsonSchemas, asked: AnyOperation): object => {
  const { description } = asked.answer.meta() ?? {};
  const answer = {
    description: description ?? asked.summary,
    headers: { 'x-correlation-id': { schema: { type: 'string' } } },
    ...(asked.status === 204 ? {} : { content: contentOf(schemas, asked) }),
  };
  const statuses = [asked.status ?? 200, ...(asked.otherStatuses ?? [])];
  return {
    ...Object.fromEntries(statuses.map((status) => [String(status), answer])),
    ...(asked.statement === undefined ? {} : { '202': putAsideAnswer(schemas) }),
  };
};

const putAsideAnswer = (schemas: JsonSchemas): object => ({
  description: 'Signed by a device that was not to be trusted at the time: put aside for a decision',
  content: { 'application/json': { schema: schemas.of(putAsideAnswerSchema, 'output') } },
});

/** The body as it is sent: where a device may sign, with its statement. */
const bodySchema = ({ body, statement }: AnyOperation): z.ZodType | undefined =>
  statement === undefined || !(body instanceof z.ZodObject)
    ? body
    : body.safeExtend({
        statement: deviceStatementSchema.optional().describe(`What a device has signed as the act \`${statement}\``),
      });

export interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly [member: string]: unknown;
}

/** One operation of the description. `id` is unique in it. */
export const describeOperation = (
  schemas: JsonSchemas,
  { path }: Route,
  asked: AnyOperation,
  id: string,
): DescribedOperation => ({
  operationId: id,
  summary: `${asked.summaryZh} · ${asked.summary}`,
  ...(asked.description === undefined ? {} : { description: asked.description }),
  tags: asked.tags ?? [path.split('/').filter((part) => part !== 'api')[1] ?? 'other'],
  parameters: [
    ...(asked.params === undefined ? bareParameters(path) : parameters(schemas, asked.params, 'path')),
    ...parameters(schemas, asked.query, 'query'),
    ...parameters(schemas, asked.headers, 'header'),
  ],
  ...(asked.body === undefined
    ? {}
    : {
        requestBody: {
          required: !asked.body.safeParse(undefined).success,
          content: { 'application/json': { schema: schemas.of(bodySchema(asked) ?? asked.body, 'input') } },
        },
      }),
  ...(asked.rawBody === undefined ? {} : { requestBody: { content: { [asked.rawBody]: { schema: binary } } } }),
  responses: { ...goodAnswers(schemas, asked), ...problemAnswers(schemas, asked) },
});
