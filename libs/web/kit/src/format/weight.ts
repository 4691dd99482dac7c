/** A number with its unit, apart, so that a screen can set them differently and align the numbers. */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
}

const decimals = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kilograms = decimals(1);
const tonnes = decimals(2);
const largeTonnes = decimals(1);

/**
 * Grams as people of the trade read them: kg with one decimal below a tonne, t above. What is there but rounds to nothing
 * says `<0.1`, because 0.0 would claim that nothing is there.
 */
export const weight = (grams: number): Quantity => {
  const size = Math.abs(grams);
  if (size > 0 && size < 50) return { value: grams < 0 ? '>-0.1' : '<0.1', unit: 'kg' };
  if (size < 999_950) return { value: kilograms.format(grams / 1e3), unit: 'kg' };
  return { value: (size < 1e9 ? tonnes : largeTonnes).format(grams / 1e6), unit: 't' };
};

export const weightText = (grams: number): string => {
  const { value, unit } = weight(grams);
  return `${value} ${unit}`;
};
