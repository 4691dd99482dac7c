import { NEW_ENERGY_LETTERS, PLATE_SUFFIXES, type PlateKind } from '../plate/plate-kinds.ts';
import { CLEAR_CHARACTERS, DIGITS, randomText, type RandomSource } from './random-source.ts';

export interface PlateWish {
  readonly plateKind?: PlateKind;
  /** Province and authority, such as 豫A, which is the default. */
  readonly prefix?: string;
}

/** A valid synthetic plate without separators. */
export const makePlate = (random: RandomSource, { plateKind = 'ordinary', prefix = '豫A' }: PlateWish = {}): string => {
  const clear = (count: number) => randomText(random, CLEAR_CHARACTERS, count);
  const digits = (count: number) => randomText(random, DIGITS, count);
  const newEnergyLetter = () => randomText(random, NEW_ENERGY_LETTERS, 1);
  if (plateKind === 'ordinary') return prefix + clear(5);
  if (plateKind === 'new-energy-small') return prefix + newEnergyLetter() + clear(1) + digits(4);
  if (plateKind === 'new-energy-large') return prefix + digits(5) + newEnergyLetter();
  return prefix + clear(4) + suffixOf(plateKind);
};

const suffixOf = (plateKind: PlateKind): string =>
  Object.entries(PLATE_SUFFIXES).find(([, kind]) => kind === plateKind)?.[0] ?? '';
