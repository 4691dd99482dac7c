export { areaPrefix } from '@huihuan/kernel-domain';

/** The code of the area whose codes all begin so: the opposite of `areaPrefix`. */
export const codeOfPrefix = (prefix: string): string => prefix.padEnd(6, '0');

/** How many digits the areas right below an area have. */
export const digitsBelow = (prefix: string): number => [2, 4, 6, 9, 12].find((digits) => digits > prefix.length) ?? 12;
