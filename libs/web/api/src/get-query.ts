import { queryOptions, type UseQueryOptions } from '@tanstack/react-query';
import type { FetchOptions, FetchResponse } from 'openapi-fetch';
import { answered, api } from './client.ts';
import type { paths } from './schema.ts';

type MediaType = `${string}/${string}`;
type Gettable = {
  [Path in keyof paths]: paths[Path] extends { readonly get: object } ? Path : never;
}[keyof paths];
type Operation<Path extends Gettable> = paths[Path] extends { readonly get: infer Found extends object }
  ? Found
  : never;

/** What is asked with: parameters of the path and of the query. */
export type AskedWith<Path extends Gettable> = FetchOptions<Operation<Path>>;

/** What the path answers. */
export type AnswerTo<Path extends Gettable> = NonNullable<
  FetchResponse<Operation<Path> & Record<string | number, unknown>, unknown, MediaType>['data']
>;

type Key = readonly ['api', string, unknown];

/**
 * A query of TanStack Query for something that is read: `useQuery(getQuery('/api/registry/sites', { params: … }))`. Its key
 * begins with `['api', path]`, so all readings of a path can be read anew together.
 */
export const getQuery = <Path extends Gettable>(
  path: Path,
  asked: AskedWith<Path>,
): UseQueryOptions<AnswerTo<Path>, Error, AnswerTo<Path>, Key> & { readonly queryKey: Key } => {
  const get = api.GET as (path: Path, init: object) => Promise<{ readonly data?: AnswerTo<Path> }>;
  return queryOptions({
    queryKey: ['api', path, asked] as Key,
    queryFn: ({ signal }) => answered(get(path, { ...asked, signal })),
  });
};
