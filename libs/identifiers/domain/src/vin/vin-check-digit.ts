const LETTER_VALUES: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8 },
  ...{ J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};

// The ninth weight is zero: the check digit does not weigh itself.
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * The check digit (0–9 or X) that belongs at position 9 of a VIN, by GB 16735-2019.
 *
 * Expects 17 characters of the VIN alphabet; what stands at position 9 does not matter.
 */
export const vinCheckDigit = (vin: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * vinCharacterValue(vin.charAt(index)), 0);
  const remainder = sum % 11;
  return remainder === 10 ? 'X' : String(remainder);
};

const vinCharacterValue = (character: string): number => LETTER_VALUES[character] ?? Number(character);
