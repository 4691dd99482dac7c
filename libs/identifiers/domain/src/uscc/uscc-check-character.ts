/** Digits and letters without I, O, S, V and Z; a character's value is its place. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const MODULUS = 31;

/** The 18th character for the first 17 of a unified social credit code, GB 32100-2015: weights 3^i mod 31. */
export const usccCheckCharacter = (body: string): string => {
  let weight = 1;
  let sum = 0;
  for (const character of body.slice(0, 17)) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return USCC_ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
};
