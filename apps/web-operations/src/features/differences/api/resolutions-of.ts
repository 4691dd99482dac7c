import type { Discrepancy, Resolution } from '../../../lib/custody/types.ts';

/** How each kind of difference may be settled; the books decide, this spares a refusal. */
const allowed: Readonly<Record<Discrepancy['kind'], readonly Resolution[]>> = {
  missing: ['lost', 'returned', 'accepted'],
  rejected: ['returned', 'accepted'],
  unexpected: ['returned'],
  weight: ['receiver-weight', 'sender-weight'],
};

/**
 * What a side may propose. Goods beyond the list stay with the receiver only under an item that the sender names, so that
 * proposal is the sender's.
 */
export const resolutionsOf = ({ kind }: Discrepancy): readonly Resolution[] => allowed[kind];

export interface DifferenceOfWeights {
  readonly grams: number;
  /** Of what was declared; `null` where nothing was. */
  readonly ratio: number | null;
}

/** Found less declared: what is missing was found as nothing. `null` where nobody weighed. */
export const weightDifference = ({ kind, sentGrams, receivedGrams }: Discrepancy): DifferenceOfWeights | null => {
  const found = kind === 'missing' ? 0 : receivedGrams;
  if (found === null) return null;
  const grams = found - (sentGrams ?? 0);
  return { grams, ratio: sentGrams === null ? null : grams / sentGrams };
};
