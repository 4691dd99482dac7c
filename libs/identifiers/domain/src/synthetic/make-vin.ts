import { vinCheckDigit } from '../vin/vin-check-digit.ts';
import { DIGITS, randomText, type RandomSource } from './random-source.ts';

const VIN_CHARACTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
/** Model years 2010–2026; a year is never written I, O, Q, U, Z or 0. */
const YEAR_CHARACTERS = 'ABCDEFGHJKLMNPRST';

/** A valid synthetic VIN. */
export const makeVin = (random: RandomSource): string => {
  const vds = randomText(random, VIN_CHARACTERS, 5);
  const year = randomText(random, YEAR_CHARACTERS, 1);
  const plant = randomText(random, VIN_CHARACTERS, 1);
  const withoutCheckDigit = `LSV${vds}0${year}${plant}${randomText(random, DIGITS, 6)}`;
  return withoutCheckDigit.slice(0, 8) + vinCheckDigit(withoutCheckDigit) + withoutCheckDigit.slice(9);
};
