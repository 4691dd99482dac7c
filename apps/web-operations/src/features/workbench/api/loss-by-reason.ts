import type { Loss } from './job-types.ts';

/** The loss with so many grams more of one reason. What was told before stands. */
export const lossBy = ({ parts = [], ...loss }: Loss, reason: string, grams: number): Loss => {
  const before = parts.find((part) => part.reason === reason)?.grams ?? 0;
  const told = { reason, grams: before + grams };
  return { ...loss, grams: loss.grams + grams, parts: [...parts.filter((part) => part.reason !== reason), told] };
};
