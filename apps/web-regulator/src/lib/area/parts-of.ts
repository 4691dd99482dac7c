import { beginningOf, everywhere } from './area-code.ts';

/** How many digits name a province, a prefecture, a county, a town and a village. */
const levels = [2, 4, 6, 9, 12] as const;

/** The areas right below another one in which any of the given areas lie, sorted by their codes. */
export const partsOf = (around: string, codes: readonly string[]): readonly string[] => {
  const beginning = beginningOf(around);
  const digits = levels.find((level) => level > beginning.length);
  if (digits === undefined) return [];
  const within = codes.filter((code) => code.startsWith(beginning) && code.length >= digits);
  const parts = new Set(within.map((code) => code.slice(0, digits).padEnd(6, '0')));
  return [...parts].filter((code) => code !== around && code !== everywhere).toSorted();
};
