import type { Palette } from '@huihuan/web-kit';

/** The families in the order in which they stand beside each other, always the same. */
export const families = [
  'vehicle',
  'traction-battery',
  'light-battery',
  'appliance',
  'device',
  'machine',
  'bulk',
  'part',
  'hazardous',
] as const;
export type Family = (typeof families)[number];

export const familyColours = ({ accent, tier, wait, ink, inkQuiet, lineStrong }: Palette) =>
  ({
    vehicle: tier['transfer-station'],
    'traction-battery': tier['sorting-centre'],
    'light-battery': accent,
    appliance: wait,
    device: tier.downstream,
    machine: lineStrong,
    bulk: tier['collection-point'],
    part: inkQuiet,
    hazardous: ink,
  }) satisfies Record<Family, string>;

/** Grams by family; `null` holds what is not known by family, as on a past day. */
export type FamilyGrams = ReadonlyMap<string | null, number>;

export const sumOfFamilies = (parts: readonly FamilyGrams[]): FamilyGrams => {
  const sums = new Map<string | null, number>();
  for (const part of parts) for (const [family, grams] of part) sums.set(family, (sums.get(family) ?? 0) + grams);
  return sums;
};
