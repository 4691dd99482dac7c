import type { Amount } from '../../../lib/api/types.ts';
import type { ClassStock } from './stock-by-class-query.ts';

export interface FamilyStock extends Amount {
  readonly family: string;
  /** Of the heaviest family, between 0 and 1. */
  readonly share: number;
}

/** The stock of classes added up by family, the heaviest first. */
export const stockOfFamilies = (rows: readonly ClassStock[]): readonly FamilyStock[] => {
  const sums = new Map<string, Amount>();
  for (const { family, items, grams } of rows) {
    const before = sums.get(family) ?? { items: 0, grams: 0 };
    sums.set(family, { items: before.items + items, grams: before.grams + grams });
  }
  const sorted = [...sums].toSorted(([, one], [, other]) => other.grams - one.grams);
  const most = Math.max(sorted[0]?.[1].grams ?? 0, 1);
  return sorted.map(([family, amount]) => ({ family, ...amount, share: Math.max(amount.grams, 0) / most }));
};
