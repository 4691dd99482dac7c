import { queryOptions, skipToken } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import { everywhere } from './area-code.ts';

interface Area {
  readonly code: string;
  readonly name: string;
}

/** `GET /api/registry/areas/{code}`: an area, and those that it lies in from the province down. */
export interface AreaWithin extends Area {
  readonly within: readonly Area[];
}

/** The codes change with the years alone. */
export const areaQuery = (areaCode: string) =>
  queryOptions({
    queryKey: ['area', areaCode],
    queryFn:
      areaCode === everywhere
        ? skipToken
        : ({ signal }) => getJson<AreaWithin>(`/api/registry/areas/${areaCode}`, signal),
  });
