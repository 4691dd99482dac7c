import { testId } from '@huihuan/testing-platform';
import type { JsonSchema } from '../spec/fits-schema.support.spec.ts';

export interface Components {
  readonly [name: string]: JsonSchema;
}

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
];

const textOf = ({ pattern, format, minLength = 1 }: Shape): string => {
  if (format === 'date-time') return new Date().toISOString();
  if (format === 'uuid' || (pattern?.includes('-7') ?? false)) return testId();
  const fitting =
    pattern === undefined ? undefined : texts.find(([text]) => new RegExp(pattern).test(text.source.slice(1, -1)));
  if (fitting !== undefined) return fitting[1]();
  for (const [, make] of texts) if (pattern !== undefined && new RegExp(pattern).test(make())) return make();
  return 'x'.repeat(Math.max(minLength, 1));
};

/**
 * The smallest value that fits a schema of the description. Members that `values` names have its value, so that a request
 * is about a thing that is there.
 */
export const exampleOf = (components: Components, given: JsonSchema, values: Values): unknown => {
  const schema = given as Shape;
  const inner = (shape: Shape): unknown => exampleOf(components, shape as JsonSchema, values);
  /** Ids are checked by more than their schema says. */
  const member = (name: string, shape: Shape): unknown => {
    if (name.endsWith('Ids') && shape.type === 'array') return [testId()];
    return name === 'id' || name === 'corrects' || name.endsWith('Id') ? testId() : inner(shape);
  };
  if (schema.$ref !== undefined) return inner((components[schema.$ref.split('/').at(-1) ?? ''] ?? {}) as Shape);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice !== undefined) return inner(choice);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(inner)) as unknown;
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, values[name] ?? member(name, schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => inner(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema);
    default:
      return {};
  }
};
