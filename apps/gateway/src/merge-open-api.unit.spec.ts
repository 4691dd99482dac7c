import { describe, expect, it } from '@jest/globals';
import type { OpenApi } from '@huihuan/platform-http';
import { mergeOpenApi } from './merge-open-api.ts';

const description = (
  paths: OpenApi['paths'],
  schemas: OpenApi['components']['schemas'] = {},
  ...tags: string[]
): OpenApi => ({
  openapi: '3.1.0',
  info: { title: 'of one', version: '1' },
  tags: tags.map((name) => ({ name })),
  paths,
  components: { schemas },
});

const answering = (schema: string) => ({ get: { answer: { $ref: `#/components/schemas/${schema}` } } });

describe('merging descriptions', () => {
  const own = description({ '/health/ready': { get: { of: 'gateway' } } }, {}, 'health');

  it('keeps the title and the routes of its own, and adds those of the services', () => {
    const merged = mergeOpenApi(own, [
      {
        service: 'sorting',
        openApi: description(
          { '/health/ready': { get: { of: 'sorting' } }, '/api/sorting/jobs': { get: {} } },
          {},
          'jobs',
          'health',
        ),
      },
    ]);
    expect(merged.info).toEqual(own.info);
    expect(merged.paths).toEqual({ '/health/ready': { get: { of: 'gateway' } }, '/api/sorting/jobs': { get: {} } });
    expect(merged.tags).toEqual([{ name: 'health' }, { name: 'jobs' }]);
  });

  it('shares schemas that are the same', () => {
    const schema = { type: 'object' };
    const merged = mergeOpenApi(own, [
      { service: 'sorting', openApi: description({ '/a': answering('Problem') }, { Problem: schema }) },
      { service: 'transfer', openApi: description({ '/b': answering('Problem') }, { Problem: schema }) },
    ]);
    expect(Object.keys(merged.components.schemas)).toEqual(['Problem']);
  });

  it('keeps apart what only shares its name, and every reference goes on meaning its own', () => {
    const merged = mergeOpenApi(own, [
      { service: 'sorting', openApi: description({ '/a': answering('Line') }, { Line: { type: 'object' } }) },
      {
        service: 'transfer',
        openApi: description({ '/b': answering('Line') }, { Line: { type: 'string' }, Grams: { type: 'integer' } }),
      },
    ]);
    expect(merged.components.schemas).toEqual({
      Line: { type: 'object' },
      'transfer.Line': { type: 'string' },
      Grams: { type: 'integer' },
    });
    expect(merged.paths).toMatchObject({ '/a': answering('Line'), '/b': answering('transfer.Line') });
  });
});
