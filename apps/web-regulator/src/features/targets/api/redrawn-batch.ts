import type { Cell } from '@huihuan/web-kit';
import type { BatchSeen, Redrawn } from './batches.ts';

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
export const signedWeight = (grams: number, weightText: (grams: number) => string): string => {
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
