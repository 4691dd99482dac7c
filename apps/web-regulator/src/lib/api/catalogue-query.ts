import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { Served } from './types.ts';

export type CatalogueClass = Served<'/api/registry/catalogue'>['classes'][number];

/** The names of the classes, by code. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => {
    const { classes } = await getJson<{ classes: readonly CatalogueClass[] }>('/api/registry/catalogue', signal);
    return new Map(classes.map((one) => [one.code, one]));
  },
});
