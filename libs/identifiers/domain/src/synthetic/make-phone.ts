import { randomInteger, type RandomSource } from './random-source.ts';

/** A mobile number of the right form that can be nobody’s: no operator was ever given numbers that begin with 100. */
export const makePhone = (random: RandomSource): string =>
  `100${String(randomInteger(random, 0, 99_999_999)).padStart(8, '0')}`;
