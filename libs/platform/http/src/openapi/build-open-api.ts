import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { describeOperation } from './describe-operation.ts';
import { JsonSchemas, type JsonSchema } from './json-schemas.ts';
import { routesOf, type Route } from './routes.ts';

export interface Description {
  readonly title: string;
  readonly version: string;
  /** Markdown. */
  readonly text?: string;
}

/** An OpenAPI 3.1 document, as far as this program looks into it. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const templated = (path: string): string => path.replaceAll(/:([A-Za-z0-9_]+)/g, '{$1}');

/** `POST /api/sorting/jobs/:jobId/close` → `post_sorting_jobs_jobId_close`. */
const operationId = ({ method, path }: Route): string =>
  [method.toLowerCase(), ...path.split('/').filter((part) => part !== '' && part !== 'api')]
    .map((part) => part.replaceAll(/[^A-Za-z0-9]/g, ''))
    .join('_');

const serverOf = (app: NestFastifyApplication): FastifyInstance => app.getHttpAdapter().getInstance();

/** The description of every operation that the application serves, made from the zod schemas of its operations. */
export const buildOpenApi = (app: NestFastifyApplication, description: Description): OpenApi => {
  const schemas = new JsonSchemas();
  const paths: Record<string, Record<string, object>> = {};
  const tags = new Set<string>();
  for (const route of routesOf(serverOf(app))) {
    if (route.operation === undefined) continue;
    const described = describeOperation(schemas, route, route.operation, operationId(route));
    for (const tag of described.tags) tags.add(tag);
    (paths[templated(route.path)] ??= {})[route.method.toLowerCase()] = described;
  }
  const { title, version, text } = description;
  return {
    openapi: '3.1.0',
    info: { title, version, ...(text === undefined ? {} : { description: text }) },
    tags: [...tags].sort().map((name) => ({ name })),
    paths,
    components: { schemas: schemas.components },
  };
};

/** Routes that are not part of the API: the description itself, its page, the files of the pages, and `/metrics`. */
const pagesAndDescription = (path: string): boolean =>
  !path.startsWith('/api/') || /^\/api\/(openapi\.json|docs(\/.*)?)$/.test(path);

/** Routes that the application serves without describing them. A test of each application expects none. */
export const undescribedRoutes = (app: NestFastifyApplication): readonly string[] =>
  routesOf(serverOf(app))
    .filter(({ operation, path }) => operation === undefined && !pagesAndDescription(path))
    .map(({ method, path }) => `${method} ${path}`);
