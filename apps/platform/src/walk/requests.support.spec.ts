import { chinaDay } from '@huihuan/kernel-domain';
import { testId } from '@huihuan/testing-platform';
import type { JsonSchema } from '../spec/fits-schema.support.spec.ts';
import { exampleOf, type Components } from './example-of.support.spec.ts';

interface Media {
  readonly schema: JsonSchema;
}

export interface Route {
  readonly method: string;
  /** With `{name}` for parameters. */
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
}

export type Values = Readonly<Record<string, string>>;

/** In China: bookings of a day that is over are refused, and today may end while the walk goes on. */
const tomorrow = (): string => chinaDay(new Date(Date.now() + 86_400_000).toISOString());

/** Bodies that have to say more than their schema can tell. */
const bodies: Readonly<Record<string, (values: Values) => unknown>> = {
  // with the right old password, so that no guess is counted
  'POST /api/registry/password': ({ password = '' }) => ({ oldPassword: password, newPassword: password }),
  'POST /api/registry/staff': ({ siteId = '' }) => ({
    ...{ id: testId(), role: 'driver', displayName: 'x', siteIds: [siteId] },
  }),
  'POST /api/registry/people/{personId}/grants': ({ siteId = '' }) => ({
    id: testId(),
    role: 'driver',
    scope: { kind: 'site', siteId },
    to: null,
  }),
  // `from` is the first day of a time here
  'POST /api/sorting/traceability/file': ({ siteId = '' }) => ({
    ...{ siteId, from: '2026-03-01', to: '2026-03-02', format: 'json' },
  }),
  // and an hour of a day here
  'POST /api/collection/bookings': ({ siteId = '' }) => ({
    ...{ id: testId(), siteId, consignorId: testId(), family: 'appliance', way: 'counter' },
    ...{ day: tomorrow(), window: { from: '09:00', to: '23:00' } },
  }),
};

const bodyOf = (
  route: Route,
  components: Components,
  values: Values,
): Pick<RequestInit, 'body'> & { readonly type?: string } => {
  const [[type, media] = []] = Object.entries(route.requestBody?.content ?? {});
  if (type === undefined || media === undefined) return {};
  if (!type.includes('json')) return { type, body: new Uint8Array(4) };
  const own = bodies[`${route.method} ${route.path}`];
  return { type, body: JSON.stringify(own?.(values) ?? exampleOf(components, media.schema, values)) };
};

const isDay = (schema: JsonSchema): boolean => (schema as { readonly format?: string }).format === 'date';

/** A request that the schemas of a route let through, about the things that `values` name. */
export const requestTo = (route: Route, components: Components, values: Values): readonly [string, RequestInit] => {
  const path = route.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? testId());
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const { name, in: place, required, schema } of route.parameters) {
    // `from` is a place in a log elsewhere, and a day where the schema says so
    const value = (isDay(schema) ? undefined : values[name]) ?? String(exampleOf(components, schema, values));
    if (place === 'query' && (required || name === 'siteId' || name === 'areaCode')) query.set(name, value);
    if (place === 'header' && required) headers[name] = value;
  }
  const { type, ...body } = bodyOf(route, components, values);
  if (type !== undefined) headers['content-type'] = type;
  return [query.size === 0 ? path : `${path}?${query.toString()}`, { method: route.method, headers, ...body }];
};
