import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { JsonSchemas } from './json-schemas.ts';

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

describe('JSON Schemas out of zod', () => {
  it('keep a schema with an id once, wherever it is used', () => {
    const schemas = new JsonSchemas();
    const place = z.object({ id: z.string() }).meta({ id: 'Place' });
    expect(schemas.of(place, 'output')).toEqual(reference('Place'));
    expect(schemas.of(z.array(place), 'output')).toEqual({ type: 'array', items: reference('Place') });
    expect(schemas.components).toEqual({
      Place: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
    });
  });

  it('tell input and output apart where they differ, and follow that through references', () => {
    const schemas = new JsonSchemas();
    const inner = z.object({ kind: z.string().default('net') }).meta({ id: 'Inner' });
    const outer = z.object({ inner }).meta({ id: 'Outer' });
    expect(schemas.of(outer, 'output')).toEqual(reference('Outer'));
    expect(schemas.of(outer, 'input')).toEqual(reference('OuterInput'));
    expect(schemas.components['OuterInput']).toMatchObject({
      properties: { inner: reference('InnerInput') },
      additionalProperties: false,
    });
    expect(schemas.components['InnerInput']).not.toHaveProperty('required');
    expect(schemas.components['Outer']).toMatchObject({ properties: { inner: reference('Inner') } });
  });

  it('refuse two schemas under one id', () => {
    const schemas = new JsonSchemas();
    schemas.of(z.object({ a: z.string() }).meta({ id: 'Same' }), 'output');
    schemas.of(z.object({ b: z.string() }).meta({ id: 'Same' }), 'output');
    expect(() => schemas.of(z.object({ c: z.string() }).meta({ id: 'Same' }), 'output')).toThrow('Same');
  });
});
