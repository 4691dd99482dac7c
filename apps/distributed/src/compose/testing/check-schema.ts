import { Ajv } from 'ajv';
import { textOf } from './checkout.ts';

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(textOf('infra/compose/compose.schema.json')) as object,
);

const more = (parameters: Readonly<Record<string, unknown>>): string =>
  Object.entries(parameters)
    .filter(([name]) => ['additionalProperty', 'allowedValues', 'allowedValue', 'missingProperty'].includes(name))
    .map(([, value]) => ` (${String(value)})`)
    .join('');

/** What the schema has against a compose file: where, and what. */
export const schemaProblems = (file: unknown): readonly string[] =>
  validate(file)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? 'is wrong'}${more(params)}`,
      );
