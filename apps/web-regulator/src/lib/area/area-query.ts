import { queryOptions, skipToken } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { everywhere } from './area-code.ts';

/** `GET /api/registry/areas/{code}`: an area, and those that it lies in from the province down. */
export type AreaWithin = components['schemas']['AreaWithin'];

/** The codes change with the years alone. */
export const areaQuery = (areaCode: string) =>
  queryOptions({
    queryKey: ['area', areaCode],
    queryFn:
      areaCode === everywhere
        ? skipToken
        : ({ signal }) => getJson<AreaWithin>(`/api/registry/areas/${areaCode}`, signal),
  });
