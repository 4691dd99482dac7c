import { testId } from '@huihuan/testing-platform';
import type { JsonSchema } from '../spec/fits-schema.support.spec.ts';

export type Components = Readonly<Record<string, JsonSchema>>;

type Values = Readonly<Record<string, unknown>>;

interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
}

const texts: readonly (readonly [RegExp, () => string])[] = [
  [/^[0-9a-f]{64}$/, () => 'ab'.repeat(32)],
  [/^\d{6}$/, () => '493857'],
  [/^410122$/, () => '410122'],
  [/^\d{8}$/, () => '48371926'],
  [/^[0-9a-f-]{36}$/, testId],
  [/^2026-03$/, () => '2026-03'],
];

const textOf = ({ pattern, format, minLength = 1 }: Shape): string => {
  if (format === 'date-time') return new Date().toISOString();
  if (format === 'date') return new Date().toISOString().slice(0, 10);
  if (format === 'uuid' || (pattern?.includes('-7') ?? false)) return testId();
  const fitting =
    pattern === undefined ? undefined : texts.find(([text]) => new RegExp(pattern).test(text.source.slice(1, -1)));
  if (fitting !== undefined) return fitting[1]();
  for (const [, make] of texts) if (pattern !== undefined && new RegExp(pattern).test(make())) return make();
  return 'x'.repeat(Math.max(minLength, 1));
};

type Inner = (shape: Shape) => unknown;

/** Ids are checked by more than their schema says. */
const memberOf = (name: string, shape: Shape, inner: Inner): unknown => {
  if (name.endsWith('Ids') && shape.type === 'array') return [testId()];
  return name === 'id' || name === 'corrects' || name.endsWith('Id') ? testId() : inner(shape);
};

/** What a schema leaves to one of its parts, or says outright. */
const partOf = ({ anyOf, oneOf, allOf, ...schema }: Shape, inner: Inner): { readonly value: unknown } | null => {
  if ('const' in schema) return { value: schema.const };
  if (schema.enum !== undefined) return { value: schema.enum[0] };
  const choice = anyOf?.[0] ?? oneOf?.[0];
  if (choice !== undefined) return { value: inner(choice) };
  return allOf === undefined ? null : { value: Object.assign({}, ...allOf.map(inner)) as unknown };
};

/**
 * The smallest value that fits a schema of the description. Members that `values` names have its value, so that a request
 * is about a thing that is there.
 */
export const exampleOf = (components: Components, given: JsonSchema, values: Values): unknown => {
  const schema = given as Shape;
  const inner: Inner = (shape) => exampleOf(components, shape as JsonSchema, values);
  if (schema.$ref !== undefined) return inner(components[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const part = partOf(schema, inner);
  if (part !== null) return part.value;
  const { properties = {}, required = [], minimum = 1, exclusiveMinimum = 0 } = schema;
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return Object.fromEntries(
        required.map((name) => [name, values[name] ?? memberOf(name, properties[name] ?? {}, inner)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => inner(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(minimum, exclusiveMinimum + 1);
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema);
    default:
      return {};
  }
};
