import { queryOptions } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson, weightText, type Cell } from '@huihuan/web-kit';
import { areaParameter } from '../../../lib/area/area-code.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import type { Months } from './periods.ts';

/** `GET /api/regulator/batches`: processing batches with their mass balance. Grams. */
export type BatchSeen = components['schemas']['BatchSeen'];
/** `GET /api/regulator/batches/{batchId}`: one of them with its jobs. */
export type BatchDetail = components['schemas']['BatchDetail'];

/** As a correction of an input has drawn the balance of a closed batch. */
export type Redrawn = NonNullable<BatchSeen['redrawn']>;

const compared = ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams', 'toleranceGrams'] as const;

export interface RedrawnLine {
  readonly name: (typeof compared)[number] | 'dryDifferenceGrams';
  readonly reported: number;
  readonly now: number;
}

/** What was reported beside what is known now, line by line; the difference of dry mass where both have one. */
export const redrawnLines = (batch: BatchSeen, redrawn: Redrawn): readonly RedrawnLine[] => [
  ...compared.map((name) => ({ name, reported: batch[name], now: redrawn[name] })),
  ...(batch.dry === undefined || redrawn.dry === null
    ? []
    : [
        {
          name: 'dryDifferenceGrams' as const,
          reported: batch.dry.differenceGrams,
          now: redrawn.dry.differenceGrams,
        },
      ]),
];

/** With its sign, in grams where a kilogram is too coarse to show it; nothing changed is 0. */
export const signedWeight = (grams: number): string => {
  const size = Math.abs(grams);
  if (size === 0) return '0';
  return `${grams < 0 ? '−' : '+'}${size < 100 ? `${size} g` : weightText(size)}`;
};

/** What a file holds of it, empty where nothing was corrected: input, difference, its change, and the correction. */
export const redrawnCells = ({ differenceGrams, redrawn }: BatchSeen): readonly Cell[] => {
  if (redrawn === undefined) return ['', '', '', '', ''];
  const { inputGrams, differenceGrams: now, correction, eventId } = redrawn;
  return [inputGrams, now, now - differenceGrams, correction?.at ?? '', eventId];
};

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
