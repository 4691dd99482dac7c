import type { StockLine } from '@huihuan/web-outbox';
import type { GoodsClass } from '../../../lib/reference/reference.ts';

/** What a load weighs of each hazardous waste of the national list, by its code. */
export const wastesOf = (
  classes: readonly Pick<GoodsClass, 'code' | 'wasteCode'>[],
  items: readonly Pick<StockLine, 'classCode' | 'grams'>[],
): readonly { readonly wasteCode: string; readonly grams: number }[] => {
  const codeOf = new Map(classes.map(({ code, wasteCode }) => [code, wasteCode]));
  const weights = new Map<string, number>();
  for (const { classCode, grams } of items) {
    const wasteCode = codeOf.get(classCode) ?? null;
    if (wasteCode !== null) weights.set(wasteCode, (weights.get(wasteCode) ?? 0) + grams);
  }
  return [...weights].map(([wasteCode, grams]) => ({ wasteCode, grams })).toSorted(byCode);
};

const byCode = (one: { readonly wasteCode: string }, other: { readonly wasteCode: string }): number =>
  one.wasteCode < other.wasteCode ? -1 : 1;
