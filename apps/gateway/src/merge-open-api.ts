import type { OpenApi } from '@huihuan/platform-http';

/** What one service tells of itself. */
export interface Told {
  readonly service: string;
  readonly openApi: OpenApi;
}

type Schemas = OpenApi['components']['schemas'];

/** Texts are equal when the schemas are: all descriptions are written by the same code in the same order. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** New names for schemas that mean something else in another service, as two versions of a service may. */
const renamed = (known: Schemas, { service, openApi }: Told): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(openApi.components.schemas)
      .filter(([name, schema]) => known[name] !== undefined && !isSame(known[name], schema))
      .map(([name]) => [name, `${service}.${name}`]),
  );

const reference = '#/components/schemas/';

/** The same value, in which references to renamed schemas name the new ones. */
const withNames = <Value>(value: Value, names: ReadonlyMap<string, string>): Value =>
  names.size === 0
    ? value
    : (JSON.parse(JSON.stringify(value), (key, found: unknown) =>
        key === '$ref' && typeof found === 'string' && found.startsWith(reference)
          ? reference + (names.get(found.slice(reference.length)) ?? found.slice(reference.length))
          : found,
      ) as Value);

/** One after the other: what was told first keeps its place, so the gateway's own routes hide those of each process. */
const add = (known: OpenApi, told: Told): OpenApi => {
  const names = renamed(known.components.schemas, told);
  const { paths, components, tags } = withNames(told.openApi, names);
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => [names.get(name) ?? name, schema] as const,
  );
  const tagNames = new Set([...known.tags, ...tags].map(({ name }) => name));
  return {
    ...known,
    tags: [...tagNames].sort().map((name) => ({ name })),
    paths: { ...paths, ...known.paths },
    components: { schemas: { ...Object.fromEntries(schemas), ...known.components.schemas } },
  };
};

/** One description of all services, as if they were one program. */
export const mergeOpenApi = (own: OpenApi, told: readonly Told[]): OpenApi => told.reduce(add, own);
