import { encodeBatteryDate } from '../battery/battery-date-code.ts';
import type { BatteryLevel } from '../battery/decoded-battery-code.ts';
import { CLEAR_CHARACTERS, DIGITS, randomInteger, randomText, type RandomSource } from './random-source.ts';

export interface BatteryCodeWish {
  readonly level?: BatteryLevel;
  readonly chemistry?: 'lfp' | 'ternary';
  /** Year of production, 2011–2027; a random one of 2016–2024 otherwise. */
  readonly year?: number;
}

const LEVEL_LETTERS: Readonly<Record<BatteryLevel, string>> = { pack: 'P', module: 'M', cell: 'C' };

/**
 * A valid synthetic traction battery code of 24 characters that decodes without a warning.
 *
 * Throws a RangeError for a year that the table of the standard, as far as it is known, does not cover.
 */
export const makeBatteryCode = (random: RandomSource, wish: BatteryCodeWish = {}): string => {
  const { level = 'pack', chemistry = randomText(random, 'BE', 1) === 'B' ? 'lfp' : 'ternary' } = wish;
  const year = wish.year ?? randomInteger(random, 2016, 2024);
  const date = encodeBatteryDate(year, randomInteger(random, 1, 12), randomInteger(random, 1, 17));
  if (date === null) throw new RangeError(`no battery date code is known for the year ${year}`);
  const head = `ZZ${randomText(random, CLEAR_CHARACTERS, 1)}${LEVEL_LETTERS[level]}${chemistry === 'lfp' ? 'B' : 'E'}`;
  return head + randomText(random, CLEAR_CHARACTERS, 9) + date + randomText(random, DIGITS, 7);
};
