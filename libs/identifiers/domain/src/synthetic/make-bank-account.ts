import { luhnCheckDigit } from '../device/luhn-check-digit.ts';
import { randomInteger, type RandomSource } from './random-source.ts';

/** A card number with its check digit that can be nobody’s: 9 begins numbers that ISO/IEC 7812 leaves to each nation, and China issues none with 990000. */
export const makeBankAccount = (random: RandomSource): string => {
  const body = `990000${String(randomInteger(random, 0, 999_999)).padStart(6, '0')}${String(randomInteger(random, 0, 999_999)).padStart(6, '0')}`;
  return body + luhnCheckDigit(body);
};
