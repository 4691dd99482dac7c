import type { TakenReading, Weighing, Which } from './weighings.ts';

export interface SeenWeighing {
  readonly gross: number | null;
  readonly tare: number | null;
  readonly net: number | null;
  readonly slipNumber: string | null;
  /** How the scale of the last reading is called. */
  readonly scale: string | null;
  /** Taken here and not sent yet. */
  readonly waiting: readonly Which[];
}

/** What the server has of one side, with what was taken here since on top of it. */
export const seenWeighing = (weighing: Weighing | null, taken: readonly TakenReading[]): SeenWeighing => {
  const last = (which: Which) => taken.findLast((one) => one.which === which) ?? weighing?.[which] ?? null;
  const [gross, tare] = [last('gross'), last('tare')];
  const net = gross === null || tare === null ? null : gross.grams - tare.grams;
  return {
    gross: gross?.grams ?? null,
    tare: tare?.grams ?? null,
    net,
    slipNumber: weighing?.slip?.slipNumber ?? null,
    scale: tare?.scale ?? gross?.scale ?? null,
    waiting: taken.map(({ which }) => which),
  };
};

/** How far the net weight is from the list, and whether that is too far; `null` before there is one. */
export const comparedWith = (
  net: number | null,
  list: { readonly listGrams: number; readonly toleranceGrams: number },
): { readonly differenceGrams: number; readonly isWithin: boolean } | null => {
  if (net === null) return null;
  const differenceGrams = net - list.listGrams;
  return { differenceGrams, isWithin: Math.abs(differenceGrams) <= list.toleranceGrams };
};
