import { luhnCheckDigit } from '../device/luhn-check-digit.ts';
import { DIGITS, randomText, type RandomSource } from './random-source.ts';

/** A valid IMEI with the type allocation prefix 00, which is kept for tests and is on no phone in the shops. */
export const makeImei = (random: RandomSource): string => {
  const body = `00${randomText(random, DIGITS, 12)}`;
  return body + luhnCheckDigit(body);
};
