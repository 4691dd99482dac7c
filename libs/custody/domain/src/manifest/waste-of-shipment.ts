import type { ShipmentLine } from '../handover/shipment-line.ts';

/** How much of each hazardous waste a list holds, by its code in the national list of hazardous wastes. */
export const wasteOfShipment = (
  lines: readonly ShipmentLine[],
  wasteCodeOf: (classCode: string) => string | null,
): ReadonlyMap<string, number> => {
  const grams = new Map<string, number>();
  for (const { item } of lines) {
    const code = wasteCodeOf(item.classCode);
    if (code !== null) grams.set(code, (grams.get(code) ?? 0) + item.grams);
  }
  return grams;
};
