import { CLEAR_CHARACTERS, randomText, type RandomSource } from './random-source.ts';

/** A serial number as an appliance may carry it, such as `SN-7K2M-04PX91QD`. */
export const makeSerial = (random: RandomSource): string =>
  `SN-${randomText(random, CLEAR_CHARACTERS, 4)}-${randomText(random, CLEAR_CHARACTERS, 8)}`;
