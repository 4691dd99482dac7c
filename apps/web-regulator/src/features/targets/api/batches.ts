import { queryOptions } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';

/** `GET /api/regulator/batches`: processing batches with their mass balance. Grams. */
export type BatchSeen = components['schemas']['BatchSeen'];
/** `GET /api/regulator/batches/{batchId}`: one of them with its jobs. */
export type BatchDetail = components['schemas']['BatchDetail'];

export const batchesQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'batches', areaCode],
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ ...areaParameter(areaCode) });
      return (await getJson<{ batches: readonly BatchSeen[] }>(`/api/regulator/batches?${asked}`, signal)).batches;
    },
    staleTime: 0,
  });

export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: [...snapshotKey, 'batches', 'one', batchId],
    queryFn: ({ signal }) => getJson<BatchDetail>(`/api/regulator/batches/${batchId}`, signal),
    staleTime: 0,
  });
