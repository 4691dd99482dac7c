import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';

export interface CatalogueClass {
  readonly code: string;
  readonly family: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The names of the classes, by code. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }) => {
    const { classes } = await getJson<{ classes: readonly CatalogueClass[] }>('/api/registry/catalogue', signal);
    return new Map(classes.map((one) => [one.code, one]));
  },
});
