import { queryOptions } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Months } from './periods.ts';

/** `GET /api/regulator/batches`: processing batches with their mass balance. Grams. */
export type BatchSeen = components['schemas']['BatchSeen'];
/** `GET /api/regulator/batches/{batchId}`: one of them with its jobs. */
export type BatchDetail = components['schemas']['BatchDetail'];

/** As a correction of an input has drawn the balance of a closed batch. */
export type Redrawn = NonNullable<BatchSeen['redrawn']>;

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

/** `GET /api/regulator/yields/losses`: what dismantling lost, by family and reason. Grams. */
export type Losses = components['schemas']['Losses'];

export const lossesQuery = (areaCode: string, { fromMonth, toMonth }: Months) =>
  queryOptions({
    queryKey: [...snapshotKey, 'losses', areaCode, fromMonth, toMonth],
    queryFn: ({ signal }) =>
      getJson<Losses>(
        `/api/regulator/yields/losses?${new URLSearchParams({ ...areaParameter(areaCode), fromMonth, toMonth })}`,
        signal,
      ),
    staleTime: 0,
  });
