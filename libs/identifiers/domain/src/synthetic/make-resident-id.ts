import { residentIdCheckCharacter } from '../resident-id/resident-id-check-character.ts';
import { randomInteger, type RandomSource } from './random-source.ts';
import { SYNTHETIC_AREA_CODE } from './synthetic-area-code.ts';

/** A resident ID that passes every check and can be nobody's, because its area code was never assigned. */
export const makeResidentId = (random: RandomSource): string => {
  const birth = [
    randomInteger(random, 1940, 2005),
    String(randomInteger(random, 1, 12)).padStart(2, '0'),
    String(randomInteger(random, 1, 28)).padStart(2, '0'),
  ].join('');
  const body = SYNTHETIC_AREA_CODE + birth + String(randomInteger(random, 1, 999)).padStart(3, '0');
  return body + residentIdCheckCharacter(body);
};
