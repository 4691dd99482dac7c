import type { OpenJob } from './job.ts';

export interface HeavierInput {
  readonly itemId: string;
  readonly inputGrams: number;
  /** Of what is said to have come out of it. */
  readonly outputGrams: number;
}

/** The first input out of which more is said to have come than it weighed, beyond the tolerance of the job. */
export const heavierThanInput = (
  { inputs, outputs }: Pick<OpenJob, 'inputs' | 'outputs'>,
  toleranceGrams: number,
): HeavierInput | undefined => {
  const named = new Map<string, number>();
  for (const { fromItemId, grams } of outputs)
    if (fromItemId !== undefined) named.set(fromItemId, (named.get(fromItemId) ?? 0) + grams);
  const found = inputs.find(({ itemId, grams }) => (named.get(itemId) ?? 0) > grams + toleranceGrams);
  return found && { itemId: found.itemId, inputGrams: found.grams, outputGrams: named.get(found.itemId) ?? 0 };
};
