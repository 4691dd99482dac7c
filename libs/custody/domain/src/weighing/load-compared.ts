import { toleranceGrams, type Tolerance } from '@huihuan/kernel-domain';
import { totalGrams, type ShipmentLine } from '../handover/shipment-line.ts';

/**
 * Twice 20 kg. A truck scale of 60 t shows steps of 20 kg, each of its two weighings may be off by one of them (class III, OIML
 * R 76-1, table 6: one step between 500 and 2,000 of them).
 */
export const weighbridgeErrorGrams = 40_000;

export interface LoadCompared {
  readonly listGrams: number;
  /** How far net and list may lie apart: what each line may, or what the weighbridge may, whichever is more. */
  readonly toleranceGrams: number;
}

/**
 * What the net weight of a truck is compared with.
 * @param toleranceHandover of a class; `null` where it was not heard of, which then adds nothing
 */
export const loadCompared = (
  lines: readonly ShipmentLine[],
  toleranceHandover: (classCode: string) => Tolerance | null,
): LoadCompared => ({
  listGrams: totalGrams(lines),
  toleranceGrams: Math.max(
    weighbridgeErrorGrams,
    lines.reduce((sum, { item }) => {
      const tolerance = toleranceHandover(item.classCode);
      return sum + (tolerance === null ? 0 : toleranceGrams(tolerance, item.grams));
    }, 0),
  ),
});
