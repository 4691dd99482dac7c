/**
 * The digits that all areas inside an area begin with. Six-digit codes (GB/T 2260) fill up with zeros: `410000` is a
 * province (41), `410100` a prefecture (4101); longer codes are townships and villages as they are.
 */
export const areaPrefix = (code: string): string =>
  code.length === 6 ? code.replace(/0000$/, '').replace(/^(\d{4})00$/, '$1') : code;

/** The code of the area whose codes all begin so: the opposite of `areaPrefix`. */
export const codeOfPrefix = (prefix: string): string => prefix.padEnd(6, '0');

/** How many digits the areas right below an area have. */
export const digitsBelow = (prefix: string): number => [2, 4, 6, 9, 12].find((digits) => digits > prefix.length) ?? 12;
