import { USCC_ALPHABET, usccCheckCharacter } from '../uscc/uscc-check-character.ts';
import { randomText, type RandomSource } from './random-source.ts';
import { SYNTHETIC_AREA_CODE } from './synthetic-area-code.ts';

/** A valid credit code of a company (91) that can be no company's, because its area code was never assigned. */
export const makeUscc = (random: RandomSource): string => {
  const body = `91${SYNTHETIC_AREA_CODE}MA${randomText(random, USCC_ALPHABET, 7)}`;
  return body + usccCheckCharacter(body);
};
